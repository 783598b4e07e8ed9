package io.spendwatch.job.rule;

import io.spendwatch.job.yaml.TextPlaces;
import io.spendwatch.job.yaml.TextTypes;
import io.spendwatch.job.yaml.YamlMapping;
import io.spendwatch.job.yaml.YamlValue;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads one rule from YAML: which keys there are, their types and defaults. Mistakes are reported to the document. */
final class RuleReader {
    private static final List<String> KEYS =
            List.of("id", "description", "window", "enabled", "transaction-types", "when");
    private static final List<String> WINDOW_KEYS = List.of("size", "slide");

    private RuleReader() {}

    /**
     * Returns the rule as far as it can be read, unless it is no mapping.
     *
     * @param number counted from 1, to name a rule that has no id
     */
    static Optional<LocatedRule> read(YamlValue item, int number) {
        String subject = "rule " + item.peek("id").orElse(String.valueOf(number));
        return item.about(subject).mapping().map(mapping -> read(subject, item.where(), mapping));
    }

    private static LocatedRule read(String subject, String where, YamlMapping mapping) {
        mapping.allow(KEYS);
        Map<String, String> places = new HashMap<>();
        mapping.entries().forEach(entry -> places.put(entry.key(), entry.value().where()));
        Optional<String> id = mapping.require("id").flatMap(found -> found.as(TextTypes.text()));
        Optional<String> description = optional(mapping, "description", "", YamlValue::text);
        Optional<RuleWindow> window = mapping.require("window").flatMap(found -> window(found, places));
        Optional<Boolean> enabled = optional(mapping, "enabled", true, found -> found.as(TextTypes.flag()));
        Optional<List<String>> types = optional(mapping, "transaction-types", List.of(), RuleReader::texts);
        Optional<YamlValue> when = mapping.require("when");
        Optional<String> condition = when.flatMap(YamlValue::text).map(String::stripTrailing);
        Optional<RuleDefinition> definition = id.flatMap(name ->
                description.flatMap(about -> window.flatMap(span -> enabled.flatMap(on -> types.flatMap(named ->
                        condition.map(text -> new RuleDefinition(name, about.strip(), span, on, named, text)))))));
        TextPlaces characters = when.map(YamlValue::places).orElseGet(() -> TextPlaces.unknown(where));
        return new LocatedRule(subject, where, places, definition, condition, characters);
    }

    private static Optional<RuleWindow> window(YamlValue value, Map<String, String> places) {
        return value.mapping().flatMap(mapping -> {
            mapping.allow(WINDOW_KEYS);
            mapping.entries()
                    .forEach(entry ->
                            places.put("window." + entry.key(), entry.value().where()));
            Optional<Duration> size = mapping.require("size").flatMap(found -> found.as(TextTypes.positiveDuration()));
            Optional<Duration> slide = mapping.find("slide")
                    .map(found -> found.as(TextTypes.positiveDuration()))
                    .orElse(size);
            return size.flatMap(length -> slide.map(step -> new RuleWindow(length, step)));
        });
    }

    private static Optional<List<String>> texts(YamlValue value) {
        return value.list().flatMap(items -> {
            List<Optional<String>> texts =
                    items.stream().map(item -> item.as(TextTypes.text())).toList();
            return texts.stream().allMatch(Optional::isPresent)
                    ? Optional.of(texts.stream().map(Optional::get).toList())
                    : Optional.empty();
        });
    }

    private static <T> Optional<T> optional(
            YamlMapping mapping, String key, T standard, Function<YamlValue, Optional<T>> reader) {
        return mapping.find(key).map(reader).orElse(Optional.of(standard));
    }
}

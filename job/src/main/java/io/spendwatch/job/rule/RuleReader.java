package io.spendwatch.job.rule;

import io.spendwatch.job.yaml.TextPlaces;
import io.spendwatch.job.yaml.TextType;
import io.spendwatch.job.yaml.TextTypes;
import io.spendwatch.job.yaml.YamlMapping;
import io.spendwatch.job.yaml.YamlValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads one rule: which keys there are, their types and defaults. Mistakes are reported to the document. */
final class RuleReader {
    /** As much as messages show of an id, which may be any text. */
    private static final int LONGEST_ID = 63;

    private final YamlMapping mapping;
    private final Map<String, String> places = new HashMap<>();

    private RuleReader(YamlMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * Returns the rule as far as it can be read, unless it is no mapping.
     *
     * @param number counted from 1, to name a rule that has no id
     */
    static Optional<LocatedRule> read(YamlValue item, int number) {
        String id = item.peek(RuleKeys.ID).orElse(String.valueOf(number));
        return read(item, "rule " + TextTypes.oneLine(id, LONGEST_ID));
    }

    /**
     * Returns the rule as far as it can be read, unless it is no mapping.
     *
     * @param subject what messages call it; empty where they need no name
     */
    static Optional<LocatedRule> read(YamlValue item, String subject) {
        return item.about(subject).mapping().map(mapping -> new RuleReader(mapping).read(subject, item.where()));
    }

    private LocatedRule read(String subject, String where) {
        mapping.entries().forEach(entry -> places.put(entry.key(), entry.value().where()));
        Optional<RuleKind> kind =
                typed(RuleKeys.KIND, RuleKind.WINDOW, TextTypes.oneOf(RuleKind::key, RuleKind.values()));
        kind.ifPresentOrElse(
                known -> mapping.allow(RuleKeys.of(known), RuleKeys.misplaced(known)),
                () -> mapping.allow(RuleKeys.ALL));
        Optional<YamlValue> when = mapping.require(RuleFault.WHEN);
        Optional<String> condition = when.flatMap(YamlValue::text);
        return new LocatedRule(
                subject,
                where,
                places,
                kind,
                definition(kind, condition),
                condition,
                when.map(YamlValue::places).orElseGet(() -> TextPlaces.unknown(where)),
                when.flatMap(YamlValue::comment));
    }

    private Optional<RuleDefinition> definition(Optional<RuleKind> kind, Optional<String> condition) {
        Optional<String> id = mapping.require(RuleKeys.ID).flatMap(found -> found.as(TextTypes.text()));
        Optional<String> description = optional(RuleKeys.DESCRIPTION, "", YamlValue::text);
        Optional<RuleWindow> window = kind.flatMap(known -> new WindowReader(mapping, places).read(known));
        Optional<Boolean> enabled = typed(RuleKeys.ENABLED, true, TextTypes.flag());
        Optional<List<String>> types = optional(RuleKeys.TRANSACTION_TYPES, List.of(), RuleReader::texts);
        Optional<Emission> emit =
                typed(RuleKeys.EMIT, Emission.ON_CLOSE, TextTypes.oneOf(Emission::key, Emission.values()));
        Optional<Instant> effectiveFrom = typed(RuleKeys.EFFECTIVE_FROM, RuleDefinition.UNSAID, TextTypes.instant());
        return kind.flatMap(kindOf ->
                id.flatMap(name -> description.flatMap(about -> window.flatMap(span -> enabled.flatMap(on ->
                        types.flatMap(named -> emit.flatMap(how -> effectiveFrom.flatMap(from -> condition.map(text ->
                                new RuleDefinition(name, about, kindOf, span, on, named, how, from, text))))))))));
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

    private <T> Optional<T> typed(String key, T standard, TextType<T> type) {
        return optional(key, standard, value -> value.as(type));
    }

    private <T> Optional<T> optional(String key, T standard, Function<YamlValue, Optional<T>> reader) {
        return mapping.find(key).map(reader).orElse(Optional.of(standard));
    }
}

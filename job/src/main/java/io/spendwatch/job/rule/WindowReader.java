package io.spendwatch.job.rule;

import io.spendwatch.job.yaml.TextTypes;
import io.spendwatch.job.yaml.YamlMapping;
import io.spendwatch.job.yaml.YamlValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a rule's window, as rules of its kind write it.
 *
 * @param mapping the rule's keys
 * @param places grows by the places of the window's keys
 */
record WindowReader(YamlMapping mapping, Map<String, String> places) {
    private static final List<String> KEYS = List.of("size", "slide");

    /** Returns the window, or nothing after reporting why there is none. */
    Optional<RuleWindow> read(RuleKind kind) {
        return switch (kind) {
            case WINDOW -> required(RuleKeys.WINDOW, RuleKeys.WITHIN).flatMap(this::sizeAndSlide);
            case VELOCITY ->
                required(RuleKeys.WITHIN, RuleKeys.WINDOW)
                        .flatMap(found -> found.as(TextTypes.positiveDuration()))
                        .map(RuleWindow::slidingBySlice);
            case TRAVEL -> Optional.of(RuleWindow.NONE);
        };
    }

    /** Returns the value of the key; who wrote the other one in its place has been told so, which is enough. */
    private Optional<YamlValue> required(String key, String other) {
        return mapping.find(other).isPresent() ? mapping.find(key) : mapping.require(key);
    }

    private Optional<RuleWindow> sizeAndSlide(YamlValue value) {
        return value.mapping().flatMap(window -> {
            window.allow(KEYS);
            window.entries()
                    .forEach(entry -> places.put(
                            RuleKeys.WINDOW + "." + entry.key(), entry.value().where()));
            Optional<Duration> size = window.require("size").flatMap(found -> found.as(TextTypes.positiveDuration()));
            Optional<Duration> slide = window.find("slide")
                    .map(found -> found.as(TextTypes.positiveDuration()))
                    .orElse(size);
            return size.flatMap(length -> slide.map(step -> new RuleWindow(length, step)));
        });
    }
}

package io.spendwatch.job.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Refuses documents that would cost more than their size tells: deep nesting, aliases, several documents. Runs over the
 * events, which takes no recursion, before anything builds a tree.
 */
final class YamlLimits {
    private static final int DEEPEST = 20;

    private YamlLimits() {}

    static Optional<Problem> check(String source, String name, LoadSettings settings) {
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(settings).parseString(source)) {
            String refused = "";
            switch (event.getEventId()) {
                case Alias -> refused = "aliases (*name) are not supported; write the value again";
                case DocumentStart -> refused = ++documents > 1 ? "a second document; keep one to a file" : "";
                case SequenceStart, MappingStart ->
                    refused = ++depth > DEEPEST ? "nested deeper than " + DEEPEST + " levels; flatten it" : "";
                case SequenceEnd, MappingEnd -> depth--;
                default -> {
                    // Scalars and the stream's ends cost what they measure.
                }
            }
            if (hasUnreadableTag(event)) {
                refused = "a tag (!name) that begins or ends with a space or a control character; remove it";
            }
            if (!refused.isEmpty()) {
                return Optional.of(new Problem(YamlOrigin.at(name, event.getStartMark()), refused));
            }
        }
        return Optional.empty();
    }

    /** The parser takes such a tag, escaped ({@code !a%20}), and what builds the tree then throws what is no error of YAML. */
    private static boolean hasUnreadableTag(Event event) {
        Optional<String> tag = Optional.empty();
        if (event instanceof ScalarEvent scalar) {
            tag = scalar.getTag();
        } else if (event instanceof CollectionStartEvent collection) {
            tag = collection.getTag();
        }
        return tag.filter(text -> text.isEmpty() || !text.trim().equals(text)).isPresent();
    }
}

package io.spendwatch.job.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Refuses documents that would cost more than their size tells: deep nesting, aliases, several documents. Runs over the
 * events, which takes no recursion, before anything builds a tree.
 */
final class YamlLimits {
    private static final int DEEPEST = 20;

    private YamlLimits() {}

    /** Returns what is refused, if anything is. */
    static Optional<Problem> check(String source, String name, LoadSettings settings) {
        int depth = 0;
        int documents = 0;
        Optional<Problem> anchor = Optional.empty();
        for (Event event : new Parse(settings).parseString(source)) {
            String refused = "";
            switch (event.getEventId()) {
                case Alias ->
                    refused = "aliases (*name) are not supported; write the value again, or " + YamlTraps.QUOTE;
                case DocumentStart -> refused = ++documents > 1 ? "a second document; keep one to a file" : "";
                case SequenceStart, MappingStart ->
                    refused = ++depth > DEEPEST ? "nested deeper than " + DEEPEST + " levels; flatten it" : "";
                case SequenceEnd, MappingEnd -> depth--;
                default -> {
                    // Scalars and the stream's ends cost what they measure.
                }
            }
            Optional<String> tag = tag(event);
            if (tag.filter(text -> text.isEmpty() || !text.trim().equals(text)).isPresent()) {
                refused = "a tag (!name) that begins or ends with a space or a control character; remove it";
            } else if (tag.filter(text -> !text.startsWith(Tag.PREFIX)).isPresent()) {
                refused = "'!' begins a tag in YAML, which means nothing here; " + YamlTraps.QUOTE + ", or remove it";
            }
            if (anchor.isEmpty()
                    && event instanceof NodeEvent node
                    && node.getAnchor().isPresent()) {
                anchor = Optional.of(new Problem(
                        YamlOrigin.at(name, event.getStartMark()),
                        "'&' begins an anchor in YAML, which means nothing here; " + YamlTraps.QUOTE
                                + ", or remove it"));
            }
            if (!refused.isEmpty()) {
                return Optional.of(new Problem(YamlOrigin.at(name, event.getStartMark()), refused));
            }
        }
        return anchor;
    }

    /**
     * Returns the tag that is written. The parser takes one with spaces, escaped ({@code !a%20}), and what builds the tree
     * then throws what is no error of YAML.
     */
    private static Optional<String> tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
    }
}

package io.spendwatch.chart;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A values.yaml and what its comments say: one line directly above each value. */
final class CommentedValues {
    private final Path file;
    private final List<ValueRow> rows = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private CommentedValues(Path file) {
        this.file = file;
    }

    /**
     * Returns the values in their order. A list is one value; a map is one when it is written as a flow
     * ({@code {cpu: 1}}) or has a comment and nothing in it has one, else many.
     *
     * @throws ChartException when a value has no comment, or one of several lines
     */
    static List<ValueRow> read(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setProcessComments(true);
        Node root = new Yaml(options).compose(new StringReader(TextFiles.read(file)));
        CommentedValues values = new CommentedValues(file);
        if (root instanceof MappingNode map) {
            values.add("", map);
        }
        if (!values.problems.isEmpty()) {
            throw new ChartException(String.join("; ", values.problems));
        }
        return List.copyOf(values.rows);
    }

    private void add(String prefix, MappingNode map) {
        for (NodeTuple entry : map.getValue()) {
            String key = prefix + ((ScalarNode) entry.getKeyNode()).getValue();
            Node value = entry.getValueNode();
            if (value instanceof MappingNode nested && !isOneValue(entry.getKeyNode(), nested)) {
                add(key + ".", nested);
            } else {
                meaning(key, entry.getKeyNode())
                        .ifPresent(meaning -> rows.add(new ValueRow(key, meaning, FlowText.of(value))));
            }
        }
    }

    private Optional<String> meaning(String key, Node keyNode) {
        List<String> lines = directlyAbove(keyNode);
        if (lines.size() != 1) {
            problems.add("%s:%d: %s has %s: write one line above it that says unit and effect"
                    .formatted(
                            file.getFileName(),
                            keyNode.getStartMark().getLine() + 1,
                            key,
                            lines.isEmpty() ? "no comment" : "a comment of " + lines.size() + " lines"));
            return Optional.empty();
        }
        return Optional.of(lines.get(0));
    }

    private static boolean isOneValue(Node keyNode, MappingNode map) {
        return map.getFlowStyle() == FlowStyle.FLOW || (!directlyAbove(keyNode).isEmpty() && !hasComments(map));
    }

    private static boolean hasComments(MappingNode map) {
        return map.getValue().stream()
                .anyMatch(entry -> !directlyAbove(entry.getKeyNode()).isEmpty()
                        || (entry.getValueNode() instanceof MappingNode nested && hasComments(nested)));
    }

    private static List<String> directlyAbove(Node keyNode) {
        List<String> lines = new ArrayList<>();
        for (CommentLine comment :
                Optional.ofNullable(keyNode.getBlockComments()).orElseGet(List::of)) {
            if (comment.getCommentType() == CommentType.BLANK_LINE) {
                lines.clear();
            } else {
                lines.add(comment.getValue().strip());
            }
        }
        return lines;
    }
}

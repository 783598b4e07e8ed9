package io.spendwatch.chart;

import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Writes YAML nodes in one line, as JSON has it. */
final class FlowText {
    private FlowText() {}

    static String of(Node node) {
        if (node instanceof MappingNode map) {
            return map.getValue().stream()
                    .map(entry -> of(entry.getKeyNode()) + ": " + of(entry.getValueNode()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().map(FlowText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        String text = ((ScalarNode) node).getValue();
        return node.getTag().equals(Tag.STR)
                ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"'
                : text;
    }
}

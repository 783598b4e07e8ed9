package io.spendwatch.job.yaml;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Builds YAML's tree of a JSON text. The parser bounds the depth. */
record JsonNodes(JsonParser json, JsonPlaces places) {

    /** Returns the node that begins with the current token, which is left at its last one. */
    Node read() throws IOException {
        Optional<Mark> start = places.mark(json.currentTokenLocation().getCharOffset());
        return switch (json.currentToken()) {
            case START_OBJECT -> {
                List<NodeTuple> entries = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    Node key = read();
                    json.nextToken();
                    entries.add(new NodeTuple(key, read()));
                }
                yield new MappingNode(Tag.MAP, true, entries, FlowStyle.FLOW, start, Optional.empty());
            }
            case START_ARRAY -> {
                List<Node> items = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    items.add(read());
                }
                yield new SequenceNode(Tag.SEQ, true, items, FlowStyle.FLOW, start, Optional.empty());
            }
            case VALUE_NULL -> scalar(Tag.NULL, ScalarStyle.PLAIN, start);
            case VALUE_STRING, FIELD_NAME -> scalar(Tag.STR, ScalarStyle.DOUBLE_QUOTED, start);
            default -> scalar(Tag.STR, ScalarStyle.PLAIN, start);
        };
    }

    private Node scalar(Tag tag, ScalarStyle style, Optional<Mark> start) throws IOException {
        String text = json.getText();
        if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw new JsonParseException(json, "Half of a surrogate pair", json.currentTokenLocation());
        }
        return new ScalarNode(tag, true, text, style, start, Optional.empty());
    }
}

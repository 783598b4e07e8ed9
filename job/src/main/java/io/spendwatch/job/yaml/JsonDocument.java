package io.spendwatch.job.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads one JSON object (RFC 8259) as a YAML mapping is read, with the same places and messages. It is not read as YAML,
 * which nearly all JSON is: the escapes of the one are not quite those of the other, and what is no JSON is to be told so.
 * Mistakes go to a list of problems; none is thrown.
 */
public final class JsonDocument {
    private static final int DEEPEST = 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private JsonDocument() {}

    /**
     * Returns the object, or nothing after reporting why there is none.
     *
     * @param source in UTF-8
     * @param name what messages call the text
     * @param largest the most bytes
     */
    public static Optional<YamlValue> parse(byte[] source, String name, int largest, List<Problem> problems) {
        if (source.length > largest) {
            problems.add(new Problem(name, "is larger than " + largest / 1024 + " KiB; shorten it"));
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(source))
                    .toString();
            return parse(text, new YamlOrigin(name, text, Notation.JSON, problems));
        } catch (CharacterCodingException e) {
            problems.add(new Problem(name, "is not valid UTF-8; write the text in UTF-8"));
            return Optional.empty();
        }
    }

    private static Optional<YamlValue> parse(String text, YamlOrigin origin) {
        JsonPlaces places = new JsonPlaces(origin.name(), text);
        try (JsonParser json = JSON.createParser(text)) {
            try {
                return parse(json, places, origin);
            } catch (JsonProcessingException e) {
                JsonLocation at = e.getLocation() == null ? json.currentLocation() : e.getLocation();
                String where = places.where(at.getCharOffset());
                origin.problems().add(new Problem(where, "not valid JSON: " + explain(e)));
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be read", e);
        }
    }

    private static Optional<YamlValue> parse(JsonParser json, JsonPlaces places, YamlOrigin origin) throws IOException {
        if (json.nextToken() == null) {
            origin.problems().add(new Problem(origin.name(), "is empty; write one JSON object"));
            return Optional.empty();
        }
        YamlValue root = YamlValue.root(new JsonNodes(json, places).read(), origin);
        if (!root.isMapping()) {
            root.report("is " + root.kind() + " where one JSON object is wanted; write {\"key\": \"value\"}");
            return Optional.empty();
        }
        if (json.nextToken() != null) {
            String where = places.where(json.currentTokenLocation().getCharOffset());
            origin.problems().add(new Problem(where, "not valid JSON: something follows the object; remove it"));
            return Optional.empty();
        }
        return Optional.of(root);
    }

    private static String explain(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return "it ends too early; close the quotation marks, the brackets and the braces";
        }
        if (e instanceof StreamConstraintsException) {
            return e.getOriginalMessage().contains("nesting")
                    ? "nested deeper than " + DEEPEST + " levels; flatten it"
                    : "a name or a number is too long; shorten it";
        }
        // The library's word on which of its settings would let it pass is of no use here.
        return TextTypes.oneLine(e.getOriginalMessage().replaceAll(": enable `.*", ""), 200)
                + "; check the quotation marks, the commas and the brackets here";
    }
}

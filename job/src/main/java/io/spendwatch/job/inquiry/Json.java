package io.spendwatch.job.inquiry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON value: an object, an array or a scalar, of which the other two parts are empty. What is absent, and {@code null}
 * too, is a value without anything.
 *
 * @param fields of an object
 * @param items of an array
 * @param text of a scalar, as it is written
 */
record Json(Map<String, Json> fields, List<Json> items, Optional<String> text) {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Json ABSENT = new Json(Map.of(), List.of(), Optional.empty());

    /** @throws IOException if this is not JSON */
    static Json parse(byte[] bytes) throws IOException {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            parser.nextToken();
            return read(parser);
        }
    }

    /** Returns a field of this object, or of an object in it, and so on. */
    Json at(String... path) {
        Json found = this;
        for (String name : path) {
            found = found.fields.getOrDefault(name, ABSENT);
        }
        return found;
    }

    boolean isPresent() {
        return !equals(ABSENT);
    }

    /** Returns the text of this scalar; empty where there is none. */
    String textOrEmpty() {
        return text.orElse("");
    }

    /** Returns this number, without what is behind the point; 0 where there is none. */
    long number() {
        try {
            return text.map(Double::parseDouble).orElse(0.0).longValue();
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private static Json read(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new IOException("there is no JSON value");
        }
        return switch (token) {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readArray(parser);
            case VALUE_NULL -> ABSENT;
            default -> new Json(Map.of(), List.of(), Optional.of(parser.getText()));
        };
    }

    private static Json readObject(JsonParser parser) throws IOException {
        Map<String, Json> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, read(parser));
        }
        return new Json(fields, List.of(), Optional.empty());
    }

    private static Json readArray(JsonParser parser) throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser));
        }
        return new Json(Map.of(), items, Optional.empty());
    }
}

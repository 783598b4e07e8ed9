package io.spendwatch.job.sink.elasticsearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads what Elasticsearch answers to a bulk request: one result a document, in the request's order. */
final class BulkAnswer {
    private static final JsonFactory JSON = new JsonFactory();

    private BulkAnswer() {}

    /**
     * Returns the results of all documents.
     *
     * @throws IOException when the body is not a bulk answer; the message says what it is instead
     */
    static List<ItemResult> parse(byte[] body) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("the answer is no JSON object");
            }
            List<ItemResult> items = new ArrayList<>();
            while (nextField(parser)) {
                String field = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && field.equals("items")) {
                    readItems(parser, items);
                } else {
                    parser.skipChildren();
                }
            }
            return items;
        }
    }

    private static void readItems(JsonParser parser, List<ItemResult> items) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            // The one field is the operation's name.
            while (nextField(parser)) {
                parser.nextToken();
                items.add(readItem(parser));
            }
        }
    }

    private static ItemResult readItem(JsonParser parser) throws IOException {
        int status = 0;
        ItemError error = ItemError.NONE;
        while (nextField(parser)) {
            String field = parser.currentName();
            parser.nextToken();
            if (field.equals("status")) {
                status = parser.getIntValue();
            } else if (field.equals("error")) {
                error = readError(parser);
            } else {
                parser.skipChildren();
            }
        }
        return new ItemResult(status, error.type(), error.reason());
    }

    private static ItemError readError(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return new ItemError("", parser.getValueAsString(""));
        }
        String type = "";
        String reason = "";
        while (nextField(parser)) {
            String field = parser.currentName();
            parser.nextToken();
            if (field.equals("type")) {
                type = parser.getValueAsString("");
            } else if (field.equals("reason")) {
                reason = parser.getValueAsString("");
            } else {
                parser.skipChildren();
            }
        }
        return new ItemError(type, reason);
    }

    /** Moves to the next field's name; false at the object's end. */
    private static boolean nextField(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new IOException("the answer ends too early");
        }
        return token == JsonToken.FIELD_NAME;
    }

    private record ItemError(String type, String reason) {
        static final ItemError NONE = new ItemError("", "");
    }
}

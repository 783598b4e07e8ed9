package io.spendwatch.job.sink.elasticsearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads what Elasticsearch answers to a request that it refused as a whole. */
final class ErrorBody {
    private static final JsonFactory JSON = new JsonFactory();

    private ErrorBody() {}

    /** Returns the error's type; empty when the body is no error of Elasticsearch, such as a proxy's page. */
    static String type(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            return enter(parser, "error") && enter(parser, "type") ? parser.getValueAsString("") : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Moves to the value of a field of the object that begins here; false when there is none. */
    private static boolean enter(JsonParser parser, String field) throws IOException {
        JsonToken begin = parser.currentToken() == null ? parser.nextToken() : parser.currentToken();
        if (begin != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(field);
            parser.nextToken();
            if (found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }
}

package io.spendwatch.job.sink.elasticsearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.spendwatch.job.alert.AlertField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * How Elasticsearch types an alert's fields, for when it creates the index.
 *
 * <p>It is a template of the older kind ({@code _template}), which every Elasticsearch 7 knows, and over which an
 * operator's own composable template for the index prevails.
 */
final class IndexTemplate {
    static final String NAME = "spendwatch-alerts";

    private static final String PATH = "/_template/" + NAME;
    private static final String MEDIA_TYPE = "application/json";
    private static final byte[] NO_BODY = {};
    private static final int NOT_FOUND = 404;

    private static final JsonFactory JSON = new JsonFactory();

    /** Lucene takes terms of 32766 bytes, and a character has up to four: a longer customer is kept, but not indexed. */
    private static final int LONGEST_KEYWORD = 8191;

    private final String index;

    IndexTemplate(String index) {
        this.index = index;
    }

    /**
     * Puts the template in place of an earlier one.
     *
     * @return why it must be tried again, in one line; empty when the template is there
     * @throws InterruptedException when the task is cancelled meanwhile
     * @throws ElasticsearchException when Elasticsearch refuses it
     */
    Optional<String> put(ElasticsearchTransport transport) throws InterruptedException {
        Reply reply = transport.send("PUT", PATH, MEDIA_TYPE, toJson());
        if (reply instanceof Reply.Answer answer && answer.verdict() != Verdict.RETRY) {
            if (answer.verdict() != Verdict.ACCEPTED) {
                throw Rejection.of("the index template " + NAME, answer.verdict(), answer.summary());
            }
            return Optional.empty();
        }
        return Optional.of(reply.trouble());
    }

    /** Puts the template if it is missing; returns and throws what {@link #put} does. */
    Optional<String> putIfMissing(ElasticsearchTransport transport) throws InterruptedException {
        // Answered by any node from what it knows: also one that cannot reach the master.
        Reply reply = transport.send("GET", PATH + "?local=true&filter_path=*.order", MEDIA_TYPE, NO_BODY);
        if (reply instanceof Reply.Answer answer && answer.verdict() != Verdict.RETRY) {
            // Who may put a template need not have the privilege to read it.
            return answer.status() == NOT_FOUND ? put(transport) : Optional.empty();
        }
        return Optional.of(reply.trouble());
    }

    byte[] toJson() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("index_patterns");
            json.writeString(index);
            json.writeEndArray();
            json.writeObjectFieldStart("mappings");
            // A field of a later release is kept in an index of today, rather than refused or guessed at.
            json.writeBooleanField("dynamic", false);
            json.writeObjectFieldStart("properties");
            writeProperties(json);
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("The index template could not be written to memory", e);
        }
        return out.toByteArray();
    }

    private static void writeProperties(JsonGenerator json) throws IOException {
        writeType(json, AlertField.RULE, "keyword");
        json.writeObjectFieldStart(AlertField.CUSTOMER);
        json.writeStringField("type", "keyword");
        json.writeNumberField("ignore_above", LONGEST_KEYWORD);
        json.writeEndObject();
        writeType(json, AlertField.COUNT_TRANSACTIONS, "long");
        writeType(json, AlertField.TOTAL_ONLINE_PAYMENT_AMOUNT, "double");
        writeType(json, AlertField.TOTAL_IN_STORE_PAYMENT_AMOUNT, "double");
        writeType(json, AlertField.LAT, "double");
        writeType(json, AlertField.LON, "double");
        writeType(json, "location", "geo_point");
        writeTime(json, AlertField.LAST_TRANSACTION_TIME);
        writeTime(json, AlertField.WINDOW_START);
        writeTime(json, AlertField.WINDOW_END);
        writeTime(json, AlertField.LAST_EVENT_TIME);
        writeType(json, AlertField.STATUS, "keyword");
        writeType(json, AlertField.PROVISIONAL, "boolean");
        writeType(json, AlertField.DISTANCE_KM, "double");
        writeType(json, AlertField.SPEED_KMH, "double");
        writeType(json, AlertField.PREVIOUS_LAT, "double");
        writeType(json, AlertField.PREVIOUS_LON, "double");
        writeTime(json, AlertField.PREVIOUS_TIME);
    }

    private static void writeType(JsonGenerator json, String field, String type) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("type", type);
        json.writeEndObject();
    }

    private static void writeTime(JsonGenerator json, String field) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("type", "date");
        json.writeStringField("format", "strict_date_optional_time");
        json.writeEndObject();
    }
}

package io.spendwatch.local.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.spendwatch.job.alert.AlertField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** An alert as a line of a table, from the JSON that Kafka has of it. */
final class AlertRow {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String LINE = "%-22s %-26s %6s %12s %12s  %s";

    private AlertRow() {}

    static String header() {
        return LINE.formatted("RULE", "CUSTOMER", "COUNT", "ONLINE", "IN STORE", "WINDOW END");
    }

    static String of(String json) {
        Map<String, String> fields = fields(json);
        return LINE.formatted(
                cut(fields.get(AlertField.RULE), 22),
                cut(fields.get(AlertField.CUSTOMER), 26),
                fields.get(AlertField.COUNT_TRANSACTIONS),
                fields.get(AlertField.TOTAL_ONLINE_PAYMENT_AMOUNT),
                fields.get(AlertField.TOTAL_IN_STORE_PAYMENT_AMOUNT),
                fields.get(AlertField.WINDOW_END));
    }

    private static Map<String, String> fields(String json) {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    fields.put(name, parser.getText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An alert in Kafka is not the JSON that the job writes: " + json, e);
        }
        return fields;
    }

    private static String cut(String text, int columns) {
        return text.length() <= columns ? text : text.substring(0, columns - 1) + "…";
    }
}

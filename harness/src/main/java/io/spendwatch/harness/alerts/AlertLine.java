package io.spendwatch.harness.alerts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.spendwatch.job.alert.AlertField;
import java.io.IOException;

/**
 * An alert in JSON as it would be in a CSV file.
 *
 * @param rule its id
 * @param line the file's
 */
record AlertLine(String rule, String line) {
    /** Money keeps the digits that it is written with. */
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .readerFor(JsonNode.class);

    /** @throws IOException if it is no JSON */
    static AlertLine of(byte[] alert) throws IOException {
        return of((JsonNode) JSON.readValue(alert));
    }

    /** Shows it as the row that it is. */
    void show(RowVisitor visitor) {
        visitor.visit(rule, line);
    }

    /** Reads JSON in which there are alerts. */
    static JsonNode read(String json) throws IOException {
        return JSON.readValue(json);
    }

    static AlertLine of(JsonNode fields) {
        String line = String.join(
                ",",
                quoted(fields.path(AlertField.CUSTOMER).asText()),
                fields.path(AlertField.COUNT_TRANSACTIONS).asText(),
                money(fields, AlertField.TOTAL_ONLINE_PAYMENT_AMOUNT),
                money(fields, AlertField.TOTAL_IN_STORE_PAYMENT_AMOUNT),
                Double.toString(fields.path(AlertField.LAT).asDouble()),
                Double.toString(fields.path(AlertField.LON).asDouble()),
                fields.path(AlertField.LAST_TRANSACTION_TIME).asText());
        return new AlertLine(fields.path(AlertField.RULE).asText(), line);
    }

    private static String money(JsonNode fields, String name) {
        return fields.path(name).decimalValue().toPlainString();
    }

    /** As RFC 4180 has it. */
    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

package io.spendwatch.bench.peer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * Transactions and alerts as JSON by Jackson's data binding, with readers and writers that are made once, as Jackson's
 * documentation of performance recommends.
 */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectReader TRANSACTIONS = MAPPER.readerFor(Transaction.class);
    private static final ObjectReader ALERTS = MAPPER.readerFor(Alert.class);
    private static final ObjectWriter ALERT_WRITER = MAPPER.writerFor(Alert.class);

    private Json() {}

    public static Transaction transaction(byte[] json) {
        try {
            Transaction transaction = TRANSACTIONS.readValue(json);
            transaction.eventTimeMillis =
                    Instant.parse(transaction.transactionDatetime).toEpochMilli();
            return transaction;
        } catch (IOException e) {
            throw new UncheckedIOException("A transaction could not be read", e);
        }
    }

    public static Alert alert(byte[] json) {
        try {
            return ALERTS.readValue(json);
        } catch (IOException e) {
            throw new UncheckedIOException("An alert could not be read", e);
        }
    }

    public static byte[] bytes(Alert alert) {
        try {
            return ALERT_WRITER.writeValueAsBytes(alert);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("An alert could not be written", e);
        }
    }
}

package io.spendwatch.local.job;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** A transaction as a test knows it, read and written with a JSON library that the job does not use. */
record SampleTransaction(
        String customer, String type, BigDecimal online, BigDecimal inStore, double lat, double lon, Instant time) {
    private static final int DECIMALS = 4;
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Returns a payment in a store around Belgrade. */
    static SampleTransaction inStore(String customer, String amount, Instant time) {
        return new SampleTransaction(
                customer, "supermarket", BigDecimal.ZERO, new BigDecimal(amount), 44.8125, 20.4612, time);
    }

    static SampleTransaction of(byte[] json) {
        try {
            JsonNode event = JSON.readTree(json);
            return new SampleTransaction(
                    event.get("customer").textValue(),
                    event.get("transaction_type").textValue(),
                    amount(event.get("online_payment_amount")),
                    amount(event.get("in_store_payment_amount")),
                    event.get("lat").doubleValue(),
                    event.get("lon").doubleValue(),
                    OffsetDateTime.parse(event.get("transaction_datetime").textValue())
                            .toInstant()
                            .truncatedTo(ChronoUnit.MILLIS));
        } catch (IOException e) {
            throw new UncheckedIOException("A test's valid event is not JSON", e);
        }
    }

    byte[] toJson() {
        ObjectNode event = JSON.createObjectNode();
        event.put("customer", customer);
        event.put("transaction_type", type);
        event.put("online_payment_amount", online);
        event.put("in_store_payment_amount", inStore);
        event.put("lat", lat);
        event.put("lon", lon);
        event.put("transaction_datetime", time.toString());
        try {
            return JSON.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException("A test's event cannot be written as JSON", e);
        }
    }

    private static BigDecimal amount(JsonNode number) {
        return number.decimalValue().setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}

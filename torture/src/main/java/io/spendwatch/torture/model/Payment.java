package io.spendwatch.torture.model;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;

/** A valid event, read with a JSON library that the job does not use. */
record Payment(
        String customer, String type, BigDecimal online, BigDecimal inStore, double lat, double lon, long timeMillis) {
    private static final int DECIMALS = 4;
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(JsonNode.class);

    static Payment of(byte[] json) {
        try {
            JsonNode event = JSON.readValue(json);
            return new Payment(
                    event.get("customer").textValue(),
                    event.get("transaction_type").textValue(),
                    amount(event.get("online_payment_amount")),
                    amount(event.get("in_store_payment_amount")),
                    event.get("lat").doubleValue(),
                    event.get("lon").doubleValue(),
                    OffsetDateTime.parse(event.get("transaction_datetime").textValue())
                            .toInstant()
                            .toEpochMilli());
        } catch (IOException e) {
            throw new UncheckedIOException("A valid event of the log is not JSON", e);
        }
    }

    private static BigDecimal amount(JsonNode number) {
        return number.decimalValue().setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}

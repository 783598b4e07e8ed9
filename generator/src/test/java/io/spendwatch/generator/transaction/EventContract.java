package io.spendwatch.generator.transaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** A slow, obvious reading of the contract of the event. */
final class EventContract {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final List<String> TEXTS = List.of("customer", "transaction_type", "transaction_datetime");
    private static final List<String> NUMBERS =
            List.of("online_payment_amount", "in_store_payment_amount", "lat", "lon");
    private static final BigDecimal AMOUNT_BOUND = BigDecimal.TEN.pow(13);

    private EventContract() {}

    /** Returns how the bytes break the contract, if they do. */
    static Optional<Breach> breachOf(byte[] event) {
        if (event.length == 0) {
            return Optional.of(Breach.EMPTY_VALUE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(event))
                    .toString();
            JsonNode json = JSON.readTree(text);
            return json.isObject() ? breachOf(json) : Optional.of(Breach.MALFORMED_JSON);
        } catch (CharacterCodingException e) {
            return Optional.of(Breach.INVALID_UTF_8);
        } catch (JsonProcessingException e) {
            return Optional.of(Breach.MALFORMED_JSON);
        }
    }

    static JsonNode read(byte[] event) {
        try {
            return JSON.readTree(new String(event, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + new String(event, StandardCharsets.UTF_8), e);
        }
    }

    private static Optional<Breach> breachOf(JsonNode json) {
        if (!TEXTS.stream().allMatch(json::has) || !NUMBERS.stream().allMatch(json::has)) {
            return Optional.of(Breach.MISSING_FIELD);
        }
        if (!TEXTS.stream().allMatch(field -> json.get(field).isTextual())
                || !NUMBERS.stream().allMatch(field -> json.get(field).isNumber())) {
            return Optional.of(Breach.WRONG_TYPE);
        }
        if (!isInRange(json)) {
            return Optional.of(Breach.OUT_OF_RANGE);
        }
        try {
            OffsetDateTime unused =
                    OffsetDateTime.parse(json.get("transaction_datetime").textValue());
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(Breach.INVALID_DATETIME);
        }
    }

    private static boolean isInRange(JsonNode json) {
        return !json.get("customer").textValue().isEmpty()
                && !json.get("transaction_type").textValue().isEmpty()
                && json.get("online_payment_amount").decimalValue().abs().compareTo(AMOUNT_BOUND) < 0
                && json.get("in_store_payment_amount").decimalValue().abs().compareTo(AMOUNT_BOUND) < 0
                && Math.abs(json.get("lat").doubleValue()) <= 90
                && Math.abs(json.get("lon").doubleValue()) <= 180;
    }
}

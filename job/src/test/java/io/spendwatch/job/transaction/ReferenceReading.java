package io.spendwatch.job.transaction;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** The contract of the event once more, slow and obvious: by Jackson's tree, BigDecimal and java.time. */
final class ReferenceReading {
    private static final Pattern RFC_3339 = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}"
            + "(\\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})");
    private static final BigDecimal AMOUNT_LIMIT = BigDecimal.TEN.pow(13);

    private final ObjectMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Integer.MAX_VALUE)
                            .maxNumberLength(Integer.MAX_VALUE)
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNameLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    Verdict read(byte[] array, int offset, int length, long recordTimestampMillis) {
        if (length == 0) {
            return new Verdict.Refused(DeadLetterReason.EMPTY_VALUE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(array, offset, length))
                    .toString();
            return read(text, recordTimestampMillis);
        } catch (IOException e) {
            return new Verdict.Refused(DeadLetterReason.MALFORMED_JSON);
        } catch (Refusal e) {
            return new Verdict.Refused(e.reason);
        }
    }

    private Verdict read(String text, long recordTimestampMillis) throws IOException {
        if (text.startsWith("\uFEFF")) {
            throw new CharacterCodingException();
        }
        JsonNode tree;
        try (JsonParser parser = new AnyExponentParser(mapper.createParser(text))) {
            tree = mapper.readTree(parser);
        }
        if (tree == null || !tree.isObject()) {
            throw new Refusal(DeadLetterReason.MALFORMED_JSON);
        }
        requireEncodable(tree.path("customer"));
        requireEncodable(tree.path("transaction_type"));
        Verdict.Valid values = new Verdict.Valid(
                text(tree, "customer"),
                text(tree, "transaction_type"),
                units(tree, "online_payment_amount"),
                units(tree, "in_store_payment_amount"),
                degrees(tree, "lat", 90),
                degrees(tree, "lon", 180),
                epochMillis(tree, "transaction_datetime"));
        if (recordTimestampMillis != TransactionParser.NO_TIMESTAMP
                && Instant.ofEpochMilli(values.eventTimeMillis())
                        .isAfter(Instant.ofEpochMilli(recordTimestampMillis).plus(ParserReading.MAX_FUTURE_SKEW))) {
            throw new Refusal(DeadLetterReason.FUTURE_EVENT_TIME);
        }
        return values;
    }

    private static void requireEncodable(JsonNode text) {
        if (text.isTextual() && !StandardCharsets.UTF_8.newEncoder().canEncode(text.textValue())) {
            throw new Refusal(DeadLetterReason.MALFORMED_JSON);
        }
    }

    private static JsonNode field(JsonNode tree, String name) {
        require(tree.has(name), DeadLetterReason.MISSING_FIELD);
        return tree.get(name);
    }

    private static String text(JsonNode tree, String name) {
        JsonNode text = field(tree, name);
        require(text.isTextual(), DeadLetterReason.WRONG_TYPE);
        require(!text.textValue().isEmpty(), DeadLetterReason.OUT_OF_RANGE);
        return text.textValue();
    }

    private static long units(JsonNode tree, String name) {
        JsonNode number = field(tree, name);
        require(number.isNumber(), DeadLetterReason.WRONG_TYPE);
        BigDecimal amount = number.decimalValue();
        require(amount.abs().compareTo(AMOUNT_LIMIT) <= 0, DeadLetterReason.OUT_OF_RANGE);
        BigDecimal rounded = amount.setScale(4, RoundingMode.HALF_EVEN);
        require(rounded.abs().compareTo(AMOUNT_LIMIT) < 0, DeadLetterReason.OUT_OF_RANGE);
        return rounded.unscaledValue().longValueExact();
    }

    private static double degrees(JsonNode tree, String name, double greatest) {
        JsonNode number = field(tree, name);
        require(number.isNumber(), DeadLetterReason.WRONG_TYPE);
        double degrees = Double.parseDouble(number.decimalValue().toString());
        require(-greatest <= degrees && degrees <= greatest, DeadLetterReason.OUT_OF_RANGE);
        return degrees == 0 ? 0 : degrees;
    }

    private static long epochMillis(JsonNode tree, String name) {
        JsonNode text = field(tree, name);
        require(text.isTextual(), DeadLetterReason.WRONG_TYPE);
        require(RFC_3339.matcher(text.textValue()).matches(), DeadLetterReason.INVALID_DATETIME);
        try {
            Instant time = OffsetDateTime.parse(text.textValue().toUpperCase(Locale.ROOT))
                    .toInstant()
                    .truncatedTo(ChronoUnit.MILLIS);
            // A window of 24 hours about it has to begin and end within the years of the calendar.
            int earliest =
                    time.minus(1, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC).getYear();
            int latest = time.plus(1, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC).getYear();
            require(earliest >= 0 && latest <= 9999, DeadLetterReason.OUT_OF_RANGE);
            return time.toEpochMilli();
        } catch (DateTimeException e) {
            throw new Refusal(DeadLetterReason.INVALID_DATETIME);
        }
    }

    private static void require(boolean kept, DeadLetterReason otherwise) {
        if (!kept) {
            throw new Refusal(otherwise);
        }
    }

    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final DeadLetterReason reason;

        Refusal(DeadLetterReason reason) {
            super(reason.name());
            this.reason = reason;
        }
    }
}

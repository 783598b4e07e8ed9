package io.spendwatch.torture.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.spendwatch.generator.random.SeededRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Records that break the contract in rare ways, or keep it in rare ways. */
final class HostileRecords {
    private static final int BIG = 900_000;
    private static final int ONE_BIG_IN = 100;
    private static final Duration TOO_FAR_AHEAD = Duration.ofMinutes(61);

    /** The values of which nothing can be made. */
    private static final List<String> BROKEN = List.of(
            "",
            "null",
            "{",
            "{}",
            "[]",
            "\u0000",
            "{\"customer\":",
            "{\"customer\":\"\u00c0\u00af\"}",
            "\u00ef\u00bb\u00bf{}",
            "[".repeat(10_000),
            "{\"customer\":".repeat(10_000),
            "{\"customer\":\"Ana\",\"online_payment_amount\":1e999999999}",
            "{\"customer\":\"Ana\",\"lat\":NaN}",
            "{\"customer\":\"\\ud800\"}",
            "{\"customer\":\"Ana\",\"transaction_type\":\"a\",\"online_payment_amount\":0,\"in_store_payment_amount\":0,"
                    + "\"lat\":0,\"lon\":0,\"transaction_datetime\":\"0000-01-01T00:00:00Z\"}");

    private static final List<String> NAMES = List.of(
            "Ana, \"the\r\nfirst\"",
            "\u0160\u0111\ud83d\udcb3\u0000",
            "=1+1",
            "O'Neil; DROP TABLE alerts",
            " \t ",
            "\u202eBo");

    private final SeededRandom random;

    HostileRecords(SeededRandom random) {
        this.random = random;
    }

    /** What a record holds, wherever it goes. */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are handed on as they are.
    record Contents(Optional<byte[]> key, Optional<byte[]> value, Optional<Long> timestampMillis, boolean valid) {
        /** One that is written with the time of then. */
        private static Contents of(Optional<byte[]> key, Optional<byte[]> value, boolean valid) {
            return new Contents(key, value, Optional.empty(), valid);
        }
    }

    /** Returns the next one; a valid one is in time where the clock shows this. */
    Contents next(long clockMillis) {
        return switch (random.below(4)) {
            case 0 -> Contents.of(key(), Optional.empty(), false);
            case 1 -> Contents.of(key(), Optional.of(broken()), false);
            case 2 -> wrongClock(clockMillis);
            default -> Contents.of(key(), Optional.of(rare(clockMillis)), true);
        };
    }

    private Contents wrongClock(long clockMillis) {
        byte[] value = event(NAMES.get(0), "1", "44.8125", Instant.ofEpochMilli(clockMillis) + "", "");
        Optional<Long> earlier = Optional.of(clockMillis - TOO_FAR_AHEAD.toMillis());
        return new Contents(key(), Optional.of(value), earlier, false);
    }

    private byte[] broken() {
        if (random.below(ONE_BIG_IN) == 0) {
            return new byte[BIG];
        }
        return BROKEN.get(random.below(BROKEN.size())).getBytes(ISO_8859_1);
    }

    /** A valid event as hardly anybody writes it. */
    private byte[] rare(long clockMillis) {
        String name = random.below(ONE_BIG_IN) == 0 ? "big ".repeat(BIG / 4) : NAMES.get(random.below(NAMES.size()));
        String time = Instant.ofEpochMilli(clockMillis).toString();
        return switch (random.below(5)) {
            case 0 -> event(name, "9999999.99995", "44.8125", time, "");
            case 1 -> event(name, "5e6", "4.48125e1", time.toLowerCase(Locale.ROOT), "");
            case 2 -> event(name, "0.00005", "44.81250000000000000000000000000000001", time, ",\"more\":[{\"a\":[]}]");
            case 3 -> event(name, "-12.34565", "44.8125", time.replace("Z", "+00:00"), ",\"lat\":44.75");
            default -> event(name, "1E-9", "448125e-4", time, ",  \"customer\" : \"Last One\"");
        };
    }

    private static byte[] event(String customer, String inStore, String latitude, String time, String more) {
        return ("{ \"transaction_datetime\":\"%s\",\"lon\":20.4612,\"lat\":%s,\"in_store_payment_amount\":%s,"
                        + "\"online_payment_amount\":0,\"transaction_type\":\"supermarket\",\"customer\":\"%s\"%s }")
                .formatted(time, latitude, inStore, escaped(customer), more)
                .getBytes(UTF_8);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> {
            if (c < ' ' || c == '"' || c == '\\') {
                escaped.append("\\u%04x".formatted(c));
            } else {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }

    private Optional<byte[]> key() {
        return switch (random.below(3)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new byte[0]);
            default -> Optional.of("\u0000\u00ff\u0080".getBytes(ISO_8859_1));
        };
    }
}

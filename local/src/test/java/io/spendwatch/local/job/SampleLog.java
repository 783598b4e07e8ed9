package io.spendwatch.local.job;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.spendwatch.generator.Generator;
import io.spendwatch.generator.GeneratorOptions;
import io.spendwatch.generator.Limit;
import io.spendwatch.generator.output.EventOutput;
import io.spendwatch.generator.pace.Pace;
import io.spendwatch.generator.time.EventTimes;
import io.spendwatch.generator.transaction.EventKind;
import io.spendwatch.generator.transaction.GeneratedEvent;
import io.spendwatch.generator.transaction.Shares;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Logs of two partitions, the same at each run. */
final class SampleLog {
    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(20);
    private static final int CUSTOMERS = 30;
    private static final int BIG = 900_000;
    private static final int PARTITIONS = 2;

    private SampleLog() {}

    /** Returns made-up events, 20 s of event time apart, of which some are late, out of order or malformed. */
    static List<LogRecord> generated(int events) {
        Collected collected = new Collected();
        new Generator(
                        GeneratorOptions.defaults(7)
                                .withCustomers(CUSTOMERS)
                                .withShares(new Shares(0.02, 0.1, 0.02))
                                .withEventTimes(new EventTimes.Stepped(START, STEP))
                                .withPace(new Pace.Unlimited())
                                .withLimit(Limit.ofEvents(events)),
                        collected)
                .run();
        return collected.records;
    }

    /** Returns one event a partition so much later than a time, that all windows before are over. */
    static List<LogRecord> closing(Instant time) {
        SampleTransaction last = SampleTransaction.inStore("closing", "1.00", time.plus(Duration.ofDays(2)));
        return List.of(LogRecord.of(0, last), LogRecord.of(1, last));
    }

    /** Returns records that break the contract, or nearly do, at a time that is in no window's way. */
    static List<LogRecord> hostile(Instant time) {
        Optional<byte[]> none = Optional.empty();
        byte[] valid = SampleTransaction.inStore("Ana", "12.5", time).toJson();
        List<LogRecord> records = new ArrayList<>();
        records.add(LogRecord.dead(0, none, none, "EMPTY_VALUE"));
        records.add(LogRecord.dead(1, bytes("tombstone"), none, "EMPTY_VALUE"));
        records.add(LogRecord.dead(0, bytes(""), bytes(""), "EMPTY_VALUE"));
        records.add(LogRecord.dead(1, bytes("\u0000\u00ff\u0080"), bytes("{\"customer\":"), "MALFORMED_JSON"));
        records.add(LogRecord.dead(0, none, bytes("{\"customer\":\"\u00c0\u00af\"}"), "MALFORMED_JSON"));
        records.add(LogRecord.dead(0, none, bytes("\u0000".repeat(BIG)), "MALFORMED_JSON"));
        records.add(LogRecord.dead(1, none, bytes("[".repeat(BIG)), "MALFORMED_JSON"));
        records.add(new LogRecord(
                0,
                bytes("wrong clock"),
                Optional.of(valid),
                time.minus(Duration.ofMinutes(61)),
                new LogRecord.Verdict.Dead(Optional.of("FUTURE_EVENT_TIME"))));
        records.add(LogRecord.valid(1, none, valid));
        records.add(LogRecord.valid(0, bytes("another key"), valid));
        records.add(LogRecord.of(0, SampleTransaction.inStore("Ana, \"the\r\nfirst\"", "9999999.99995", time)));
        records.add(LogRecord.of(1, SampleTransaction.inStore("\u0160\u0111\ud83d\udcb3\u0000", "5e6", time)));
        records.add(LogRecord.of(1, SampleTransaction.inStore("big ".repeat(BIG / 4), "5000000", time)));
        return records;
    }

    /** Returns an event of 900 kB that is late wherever the clock has passed the second hour. */
    static LogRecord bigLate() {
        byte[] value = SampleTransaction.inStore("late ".repeat(BIG / 5), "1.00", START)
                .toJson();
        return LogRecord.valid(0, bytes("late key \u00ff"), value);
    }

    private static Optional<byte[]> bytes(String latin1) {
        return Optional.of(latin1.getBytes(ISO_8859_1));
    }

    private static final class Collected implements EventOutput {
        private final List<LogRecord> records = new ArrayList<>();

        @Override
        public void write(GeneratedEvent event) {
            String customer = new String(event.customer(), UTF_8);
            int partition = Math.floorMod(customer.hashCode(), PARTITIONS);
            Optional<byte[]> key = records.size() % 3 == 0 ? Optional.empty() : Optional.of(event.customer());
            records.add(
                    event.kind() == EventKind.MALFORMED
                            ? new LogRecord(
                                    partition,
                                    key,
                                    Optional.of(event.value()),
                                    Instant.ofEpochMilli(event.eventTimeMillis()),
                                    new LogRecord.Verdict.Dead(Optional.empty()))
                            : LogRecord.valid(partition, key, event.value()));
        }

        @Override
        public String destination() {
            return "memory";
        }

        @Override
        public void close() {}
    }
}

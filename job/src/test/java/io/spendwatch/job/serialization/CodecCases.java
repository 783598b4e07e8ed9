package io.spendwatch.job.serialization;

import static io.spendwatch.job.testing.Transactions.transaction;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertCodec;
import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.DeadLetterCodec;
import io.spendwatch.job.deadletter.LateEvent;
import io.spendwatch.job.deadletter.LateEventCodec;
import io.spendwatch.job.deadletter.LateReason;
import io.spendwatch.job.deadletter.Position;
import io.spendwatch.job.gate.GateMemory;
import io.spendwatch.job.gate.GateMemoryCodec;
import io.spendwatch.job.gate.PartitionClock;
import io.spendwatch.job.metric.NamedCount;
import io.spendwatch.job.metric.NamedCountCodec;
import io.spendwatch.job.money.Money;
import io.spendwatch.job.source.SourceRecord;
import io.spendwatch.job.source.SourceRecordCodec;
import io.spendwatch.job.spending.SliceKey;
import io.spendwatch.job.spending.SliceKeyCodec;
import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.spending.SliceSpendingCodec;
import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.spending.SpendingCodec;
import io.spendwatch.job.testing.EventLines;
import io.spendwatch.job.testing.Transactions;
import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.TransactionCodec;
import io.spendwatch.job.transaction.TransactionParser;
import io.spendwatch.job.transaction.Utf8;
import io.spendwatch.job.transaction.Utf8Codec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Every codec of the job. */
final class CodecCases {
    private static final Instant EIGHT = Instant.parse("2026-10-28T20:00:00Z");
    private static final long MILLIS = EIGHT.toEpochMilli();
    private static final Position POSITION = new Position("transactions-data-3", 4_711);
    private static final long NO_TIMESTAMP = TransactionParser.NO_TIMESTAMP;
    private static final byte[] KEY = {0, 1, -1};

    private CodecCases() {}

    static List<CodecCase<?>> all() {
        return List.of(
                CodecCase.of(new Utf8Codec(), List.of(Utf8.of(""), Utf8.of("Ana Đorđević")), AnyValue.utf8()),
                transactions(),
                sourceRecords(),
                CodecCase.of(new SpendingCodec(), List.of(new Spending(), spending()), AnyValue.spending()),
                CodecCase.of(new SliceKeyCodec(), List.of(slice()), AnyValue.sliceKey()),
                sliceSpendings(),
                alerts(),
                deadLetters(),
                CodecCase.of(
                        new LateEventCodec(),
                        List.of(
                                new LateEvent(
                                        LateReason.OUT_OF_ORDER,
                                        EIGHT,
                                        EIGHT.plus(Duration.ofHours(2)),
                                        POSITION,
                                        KEY,
                                        KEY,
                                        true),
                                new LateEvent(
                                        LateReason.IDLE_PARTITION,
                                        Instant.EPOCH,
                                        EIGHT,
                                        POSITION,
                                        new byte[0],
                                        KEY,
                                        false)),
                        AnyValue.lateEvent()),
                CodecCase.of(
                        new GateMemoryCodec(),
                        List.of(
                                new GateMemory(
                                        2,
                                        3,
                                        MILLIS,
                                        List.of(
                                                new PartitionClock("transactions-data-3", MILLIS),
                                                new PartitionClock("", -1))),
                                new GateMemory(0, 1, Long.MIN_VALUE, List.of())),
                        AnyValue.gateMemory()),
                CodecCase.of(
                        new NamedCountCodec(),
                        List.of(new NamedCount("deadLetters", "WRONG_TYPE", 64), new NamedCount("validEvents", "", 0)),
                        AnyValue.namedCount()));
    }

    private static CodecCase<?> sourceRecords() {
        SourceRecord broken = AnyValue.record(POSITION, false, KEY, true, EventLines.BROKEN, NO_TIMESTAMP);
        SourceRecord tombstone = AnyValue.record(POSITION, true, KEY, false, "", NO_TIMESTAMP);
        return new CodecCase<>(
                new SourceRecordCodec(),
                List.of(
                        List.of(sourceRecord(NO_TIMESTAMP), broken, tombstone),
                        List.of(sourceRecord(MILLIS - 1), broken, tombstone)),
                AnyValue.sourceRecord());
    }

    private static SourceRecord sourceRecord(long recordTimestampMillis) {
        return AnyValue.record(POSITION, true, KEY, true, EventLines.event("Ana", EIGHT), recordTimestampMillis);
    }

    private static CodecCase<?> transactions() {
        Transaction extreme = transaction("Ana", "groceries", -1, 99_999_999_999_999_999L, -90, 180, -1);
        Transaction recorded = transaction("Đorđe", "кафа", MILLIS);
        recorded.setRecordTimestampMillis(MILLIS - 1);
        return new CodecCase<>(
                new TransactionCodec(),
                List.of(List.of(extreme, transaction("Đorđe", "кафа", MILLIS)), List.of(extreme, recorded)),
                Transactions.any());
    }

    private static CodecCase<?> sliceSpendings() {
        return new CodecCase<>(
                new SliceSpendingCodec(),
                List.of(
                        List.of(new SliceSpending(Utf8.of("Ana"), slice(), spending(), NO_TIMESTAMP)),
                        List.of(new SliceSpending(Utf8.of("Ana"), slice(), spending(), MILLIS - 1))),
                AnyValue.sliceSpending());
    }

    private static CodecCase<?> alerts() {
        return CodecCase.of(
                new AlertCodec(),
                List.of(new Alert(
                        "in-store-over-online",
                        "Ana \"A\" Đorđević",
                        3,
                        Money.ofUnits(-1),
                        new Money(5, -1),
                        44.8,
                        20.4,
                        EIGHT.minus(Duration.ofHours(10)),
                        EIGHT,
                        EIGHT.minusMillis(1))),
                AnyValue.alert());
    }

    private static CodecCase<?> deadLetters() {
        return CodecCase.of(
                new DeadLetterCodec(),
                List.of(
                        new DeadLetter("WRONG_TYPE", "lat: \"x\" is no number", POSITION, KEY, KEY, true, true),
                        new DeadLetter("EMPTY_VALUE", "", POSITION, new byte[0], new byte[0], false, false)),
                AnyValue.deadLetter());
    }

    private static SliceKey slice() {
        return new SliceKey(MILLIS, Utf8.of("groceries"));
    }

    private static Spending spending() {
        return AnyValue.sum(List.of(
                transaction("Ana", "groceries", 10_000, -99_999_999_999_999_999L, 44.8, 20.4, MILLIS),
                transaction("Ana", "groceries", 1, 0, -44.5, -20.25, MILLIS + 1)));
    }
}

package io.spendwatch.job.serialization;

import static io.spendwatch.job.testing.Transactions.transaction;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertCodec;
import io.spendwatch.job.alert.AlertStatus;
import io.spendwatch.job.alert.Journey;
import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.DeadLetterCodec;
import io.spendwatch.job.deadletter.LateEvent;
import io.spendwatch.job.deadletter.LateEventCodec;
import io.spendwatch.job.deadletter.LateReason;
import io.spendwatch.job.deadletter.Position;
import io.spendwatch.job.gate.GateMemory;
import io.spendwatch.job.gate.GateMemoryCodec;
import io.spendwatch.job.gate.PartitionClock;
import io.spendwatch.job.ledger.PageKey;
import io.spendwatch.job.ledger.PageKeyCodec;
import io.spendwatch.job.ledger.RunIndexCodec;
import io.spendwatch.job.ledger.RunIndexes;
import io.spendwatch.job.ledger.RunKey;
import io.spendwatch.job.ledger.RunKeyCodec;
import io.spendwatch.job.metric.NamedCount;
import io.spendwatch.job.metric.NamedCountCodec;
import io.spendwatch.job.money.Money;
import io.spendwatch.job.source.SourceBatch;
import io.spendwatch.job.source.SourceBatchCodec;
import io.spendwatch.job.spending.SliceKey;
import io.spendwatch.job.spending.SliceKeyCodec;
import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.spending.SliceSpendingCodec;
import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.spending.SpendingCodec;
import io.spendwatch.job.testing.EventLines;
import io.spendwatch.job.testing.Transactions;
import io.spendwatch.job.trace.TracedTransaction;
import io.spendwatch.job.trace.TracedTransactionCodec;
import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.TransactionBatchCodec;
import io.spendwatch.job.transaction.TransactionCodec;
import io.spendwatch.job.transaction.TransactionParser;
import io.spendwatch.job.transaction.Utf8;
import io.spendwatch.job.transaction.Utf8Codec;
import io.spendwatch.job.travel.Visit;
import io.spendwatch.job.travel.VisitCodec;
import io.spendwatch.job.window.AnnouncementKey;
import io.spendwatch.job.window.AnnouncementKeyCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
                transactionBatches(),
                sourceBatches(),
                CodecCase.of(new SpendingCodec(), List.of(new Spending(), spending()), AnyValue.spending()),
                CodecCase.of(new SliceKeyCodec(), List.of(slice()), AnyValue.sliceKey()),
                sliceSpendings(),
                CodecCase.of(new TracedTransactionCodec(), tracedTransactions(), AnyValue.tracedTransaction()),
                CodecCase.of(new VisitCodec(), visits(), AnyValue.visit()),
                alerts(),
                CodecCase.of(
                        new AnnouncementKeyCodec(),
                        List.of(new AnnouncementKey(MILLIS, "in-store-over-online"), new AnnouncementKey(-1, "a")),
                        AnyValue.announcementKey()),
                CodecCase.of(new RunKeyCodec(), List.of(new RunKey(MILLIS, 0), new RunKey(-1, 7)), AnyValue.runKey()),
                CodecCase.of(new PageKeyCodec(), List.of(new PageKey(new RunKey(MILLIS, 1), 2)), AnyValue.pageKey()),
                CodecCase.of(new RunIndexCodec(), List.of(RunIndexes.of(3, -1, 1), RunIndexes.of(0)), RunIndexes.any()),
                RuleCodecCases.definitions(),
                RuleCodecCases.changes(),
                RuleCodecCases.messages(),
                RuleCodecCases.tallies(),
                RuleCodecCases.pending(),
                RuleCodecCases.statuses(),
                RuleCodecCases.tracingReports(),
                deadLetters(),
                lateEvents(),
                gateMemories(),
                CodecCase.of(
                        new NamedCountCodec(),
                        List.of(new NamedCount("deadLetters", "WRONG_TYPE", 64), new NamedCount("validEvents", "", 0)),
                        AnyValue.namedCount()));
    }

    private static CodecCase<?> gateMemories() {
        List<PartitionClock> clocks =
                List.of(new PartitionClock("transactions-data-3", MILLIS), new PartitionClock("", -1));
        GateMemory untraced = new GateMemory(2, 3, MILLIS, clocks, GateMemory.UNTRACED);
        return CodecCase.of(
                new GateMemoryCodec(),
                List.of(untraced, new GateMemory(0, 1, Long.MIN_VALUE, List.of(), MILLIS - 1)),
                AnyValue.gateMemory());
    }

    private static CodecCase<?> sourceBatches() {
        SourceBatch batch = AnyBatch.of(
                "transactions-data-3",
                new AnyBatch.Line(42, KEY, EventLines.event("Ana", EIGHT), MILLIS - 1),
                new AnyBatch.Line(43, null, EventLines.BROKEN, NO_TIMESTAMP),
                new AnyBatch.Line(44, KEY, null, NO_TIMESTAMP));
        return CodecCase.of(new SourceBatchCodec(), List.of(batch, new SourceBatch()), AnyBatch.any());
    }

    private static CodecCase<?> transactionBatches() {
        return CodecCase.of(
                new TransactionBatchCodec(),
                List.of(Transactions.batch(transaction("Ana", "groceries", 1), transaction("Đorđe", "кафа", MILLIS))),
                Transactions.any()
                        .list()
                        .ofMaxSize(40)
                        .map(list -> Transactions.batch(list.toArray(new Transaction[0]))));
    }

    private static CodecCase<?> transactions() {
        Transaction extreme = transaction("Ana", "groceries", -1, 99_999_999_999_999_999L, -90, 180, -1);
        Transaction recorded = transaction("Đorđe", "кафа", MILLIS);
        recorded.setRecordTimestampMillis(MILLIS - 1);
        return CodecCase.of(new TransactionCodec(), List.of(extreme, recorded), Transactions.any());
    }

    private static CodecCase<?> sliceSpendings() {
        return CodecCase.of(
                new SliceSpendingCodec(),
                List.of(new SliceSpending(Utf8.of("Ana"), slice(), spending(), MILLIS - 1)),
                AnyValue.sliceSpending());
    }

    private static CodecCase<?> alerts() {
        Alert ofWindow = alert(AlertStatus.FINAL, Optional.empty());
        return CodecCase.of(
                new AlertCodec(),
                List.of(
                        ofWindow,
                        alert(AlertStatus.WITHDRAWN, Optional.empty()),
                        alert(
                                AlertStatus.FINAL,
                                Optional.of(new Journey(-44.8, -20.4, EIGHT.minusSeconds(60), 50.5, 3_030)))),
                AnyValue.alert());
    }

    private static Alert alert(AlertStatus status, Optional<Journey> journey) {
        return new Alert(
                "in-store-over-online",
                "Ana \"A\" Đorđević",
                3,
                Money.ofUnits(-1),
                new Money(5, -1),
                44.8,
                20.4,
                EIGHT.minus(Duration.ofHours(10)),
                EIGHT,
                EIGHT.minusMillis(1),
                status,
                journey);
    }

    private static List<TracedTransaction> tracedTransactions() {
        return List.of(
                new TracedTransaction(Utf8.of("Ana"), Utf8.of("groceries"), MILLIS, 44.8, 20.4, 10_000, 0),
                new TracedTransaction(Utf8.of("Đorđe"), Utf8.of("кафа"), -1, -90, 180, -1, 99_999_999_999_999_999L));
    }

    private static List<Visit> visits() {
        return List.of(
                new Visit(MILLIS, 44.8, 20.4, Utf8.of("groceries"), 10_000, 0),
                new Visit(-1, -90, 180, Utf8.of("кафа"), -1, 99_999_999_999_999_999L));
    }

    private static CodecCase<?> lateEvents() {
        return new CodecCase<>(
                new LateEventCodec(), List.of(lateEvents(LateEvent.UNKNOWN), lateEvents(4_710)), AnyValue.lateEvent());
    }

    private static List<LateEvent> lateEvents(long clockMovedBy) {
        return List.of(
                new LateEvent(
                        LateReason.OUT_OF_ORDER,
                        EIGHT,
                        EIGHT.plus(Duration.ofHours(2)),
                        clockMovedBy,
                        POSITION,
                        KEY,
                        KEY,
                        true),
                new LateEvent(
                        LateReason.IDLE_PARTITION,
                        Instant.EPOCH,
                        EIGHT,
                        LateEvent.UNKNOWN,
                        POSITION,
                        new byte[0],
                        KEY,
                        false));
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

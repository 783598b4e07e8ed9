package io.spendwatch.job.serialization;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertStatus;
import io.spendwatch.job.alert.Journey;
import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.LateEvent;
import io.spendwatch.job.deadletter.LateReason;
import io.spendwatch.job.deadletter.Position;
import io.spendwatch.job.gate.GateMemory;
import io.spendwatch.job.gate.PartitionClock;
import io.spendwatch.job.ledger.PageKey;
import io.spendwatch.job.ledger.RunKey;
import io.spendwatch.job.metric.NamedCount;
import io.spendwatch.job.money.Money;
import io.spendwatch.job.spending.SliceKey;
import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.testing.Transactions;
import io.spendwatch.job.trace.TracedTransaction;
import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.Utf8;
import io.spendwatch.job.travel.Visit;
import io.spendwatch.job.window.AnnouncementKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generates values of all types that are written. */
final class AnyValue {
    static final Arbitrary<String> TEXT = Arbitraries.strings()
            .ofMaxLength(30)
            .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    static final Arbitrary<byte[]> BYTES =
            Arbitraries.bytes().array(byte[].class).ofMaxSize(40);
    static final Arbitrary<Boolean> FLAG = Arbitraries.of(true, false);
    static final Arbitrary<Instant> TIME = Arbitraries.longs()
            .between(-62_000_000_000_000L, 253_000_000_000_000L)
            .map(Instant::ofEpochMilli);

    private AnyValue() {}

    static Arbitrary<Utf8> utf8() {
        return TEXT.map(Utf8::of);
    }

    static Arbitrary<Spending> spending() {
        return Transactions.any().list().ofMaxSize(6).map(AnyValue::sum);
    }

    static Arbitrary<SliceKey> sliceKey() {
        return Combinators.combine(Arbitraries.longs(), utf8()).as(SliceKey::new);
    }

    static Arbitrary<SliceSpending> sliceSpending() {
        return Combinators.combine(utf8(), sliceKey(), spending(), Arbitraries.longs())
                .as(SliceSpending::new);
    }

    static Arbitrary<Alert> alert() {
        Arbitrary<List<Double>> place =
                Arbitraries.doubles().between(-180, 180).list().ofSize(2);
        Arbitrary<List<Instant>> times = TIME.list().ofSize(3);
        Arbitrary<Alert> ofWindows = Combinators.combine(
                        TEXT, TEXT, Arbitraries.longs(), money(), money(), place, times)
                .as((rule, customer, count, online, inStore, at, when) -> new Alert(
                        rule,
                        customer,
                        count,
                        online,
                        inStore,
                        at.get(0),
                        at.get(1),
                        when.get(0),
                        when.get(1),
                        when.get(2)));
        return Combinators.combine(
                        ofWindows, Arbitraries.of(AlertStatus.class), journey().optional())
                .as(AnyValue::withStatusAndJourney);
    }

    static Arbitrary<AnnouncementKey> announcementKey() {
        return Combinators.combine(Arbitraries.longs(), TEXT).as(AnnouncementKey::new);
    }

    static Arbitrary<RunKey> runKey() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers()).as(RunKey::new);
    }

    static Arbitrary<PageKey> pageKey() {
        return Combinators.combine(runKey(), Arbitraries.integers()).as(PageKey::new);
    }

    static Arbitrary<DeadLetter> deadLetter() {
        return Combinators.combine(TEXT, TEXT, position(), BYTES, BYTES, FLAG, FLAG)
                .as(DeadLetter::new);
    }

    static Arbitrary<LateEvent> lateEvent() {
        return Combinators.combine(
                        Arbitraries.of(LateReason.class),
                        TIME,
                        TIME,
                        Arbitraries.longs().greaterOrEqual(LateEvent.UNKNOWN),
                        position(),
                        BYTES,
                        BYTES,
                        FLAG)
                .as(LateEvent::new);
    }

    static Arbitrary<GateMemory> gateMemory() {
        Arbitrary<PartitionClock> clocks =
                Combinators.combine(TEXT, Arbitraries.longs()).as(PartitionClock::new);
        return Combinators.combine(
                        Arbitraries.integers().greaterOrEqual(0),
                        Arbitraries.integers().greaterOrEqual(1),
                        Arbitraries.longs(),
                        clocks.list().ofMaxSize(5),
                        Arbitraries.longs())
                .as(GateMemory::new);
    }

    static Arbitrary<TracedTransaction> tracedTransaction() {
        return Transactions.any().map(TracedTransaction::of);
    }

    static Arbitrary<Visit> visit() {
        Arbitrary<Double> degrees = Arbitraries.doubles().between(-180, 180);
        return Combinators.combine(
                        Arbitraries.longs(), degrees, degrees, utf8(), Arbitraries.longs(), Arbitraries.longs())
                .as(Visit::new);
    }

    static Arbitrary<NamedCount> namedCount() {
        return Combinators.combine(TEXT, TEXT, Arbitraries.longs()).as(NamedCount::new);
    }

    static Spending sum(List<Transaction> transactions) {
        Spending sum = new Spending();
        transactions.forEach(sum::add);
        return sum;
    }

    private static Arbitrary<Journey> journey() {
        Arbitrary<Double> number = Arbitraries.doubles();
        return Combinators.combine(number, number, TIME, number, number).as(Journey::new);
    }

    private static Alert withStatusAndJourney(Alert alert, AlertStatus status, Optional<Journey> journey) {
        return new Alert(
                alert.rule(),
                alert.customer(),
                alert.countTransactions(),
                alert.totalOnlinePaymentAmount(),
                alert.totalInStorePaymentAmount(),
                alert.latitude(),
                alert.longitude(),
                alert.windowStart(),
                alert.windowEnd(),
                alert.lastEventTime(),
                status,
                journey);
    }

    private static Arbitrary<Money> money() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(Money::new);
    }

    private static Arbitrary<Position> position() {
        return Combinators.combine(TEXT, Arbitraries.longs()).as(Position::new);
    }
}

package io.spendwatch.bench.micro;

import io.spendwatch.job.money.Money;
import io.spendwatch.job.money.MoneySum;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Time a payment, into a sum of a few; and time a sum, into its text. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(MadeUpEvents.COUNT)
public class MoneyBenchmark {
    /** As many payments as a customer has in a window, say. */
    private static final int PAYMENTS_OF_A_SUM = 16;

    private static final int FEWEST_DECIMALS_SHOWN = 2;

    private final MoneySum running = new MoneySum();
    private long[] units = new long[0];
    private BigDecimal[] decimals = new BigDecimal[0];

    /**
     * Makes the payments.
     *
     * @throws IllegalStateException if sums or texts differ
     */
    @Setup
    public void makePayments() throws IOException {
        SpendwatchReader reader = new SpendwatchReader();
        List<byte[]> events = MadeUpEvents.in(EventShape.FINE_AMOUNTS);
        units = new long[events.size()];
        decimals = new BigDecimal[events.size()];
        for (int i = 0; i < units.length; i++) {
            units[i] = reader.read(events.get(i)).onlinePaymentUnits();
            decimals[i] = new JacksonStreamingReader().read(events.get(i)).online();
        }
        requireTheSame();
    }

    /** The job's running sum, of 128 bits. */
    @Benchmark
    public void sumSpendwatch(Blackhole blackhole) {
        for (int i = 0; i < units.length; i++) {
            if (i % PAYMENTS_OF_A_SUM == 0) {
                blackhole.consume(running);
                running.clear();
            }
            running.add(units[i]);
        }
        blackhole.consume(running);
    }

    /** The JDK's decimal numbers. */
    @Benchmark
    public void sumBigDecimal(Blackhole blackhole) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < decimals.length; i++) {
            if (i % PAYMENTS_OF_A_SUM == 0) {
                blackhole.consume(sum);
                sum = BigDecimal.ZERO;
            }
            sum = sum.add(decimals[i]);
        }
        blackhole.consume(sum);
    }

    /** What an alert shows of the job's money. */
    @Benchmark
    public void textSpendwatch(Blackhole blackhole) {
        for (long amount : units) {
            blackhole.consume(Money.ofUnits(amount).toPlainString());
        }
    }

    /** The same text of the JDK's decimal numbers. */
    @Benchmark
    public void textBigDecimal(Blackhole blackhole) {
        for (BigDecimal amount : decimals) {
            blackhole.consume(text(amount));
        }
    }

    private static String text(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return (stripped.scale() < FEWEST_DECIMALS_SHOWN ? stripped.setScale(FEWEST_DECIMALS_SHOWN) : stripped)
                .toPlainString();
    }

    private void requireTheSame() {
        MoneySum ours = new MoneySum();
        BigDecimal theirs = BigDecimal.ZERO;
        for (int i = 0; i < units.length; i++) {
            ours.add(units[i]);
            theirs = theirs.add(decimals[i]);
            if (!Money.ofUnits(units[i]).toPlainString().equals(text(decimals[i]))) {
                throw new IllegalStateException(
                        "%d ten-thousandths are not shown as %s is".formatted(units[i], decimals[i]));
            }
        }
        if (ours.toMoney().toBigDecimal().compareTo(theirs) != 0) {
            throw new IllegalStateException("Sums differ: %s, yet %s".formatted(ours.toMoney(), theirs));
        }
    }
}

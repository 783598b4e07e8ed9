package io.spendwatch.generator;

import io.spendwatch.generator.output.EventOutput;
import io.spendwatch.generator.output.OutputException;
import io.spendwatch.generator.pace.Pacer;
import io.spendwatch.generator.random.SeededRandom;
import io.spendwatch.generator.transaction.Customers;
import io.spendwatch.generator.transaction.EventKind;
import io.spendwatch.generator.transaction.GeneratedEvent;
import io.spendwatch.generator.transaction.TransactionGenerator;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/**
 * Makes up transactions and hands them to an output, which stays its owner's to close. {@link #run()} is called once;
 * {@link #stop()} and {@link #counts()} from any thread, at any time.
 */
public final class Generator {
    /** Between two looks at the clock and two publications of the counts. */
    private static final int EVENTS_AT_ONCE = 1000;

    private final GeneratorOptions options;
    private final EventOutput output;
    private final InstantSource wallClock;
    private final Customers customers;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private long outOfOrder;
    private long late;
    private long malformed;
    private volatile GeneratorCounts counts = GeneratorCounts.ZERO;

    /** Makes up the customers, which takes a moment. */
    public Generator(GeneratorOptions options, EventOutput output) {
        this(options, output, InstantSource.system());
    }

    Generator(GeneratorOptions options, EventOutput output, InstantSource wallClock) {
        this.options = options;
        this.output = output;
        this.wallClock = wallClock;
        this.customers = Customers.madeUp(options.customers(), options.seed());
    }

    /**
     * Writes events until the limit is reached, {@link #stop()} is called or the thread is interrupted.
     *
     * @return how many they were
     * @throws OutputException if the output fails
     */
    public GeneratorCounts run() {
        SeededRandom random = new SeededRandom(options.seed());
        TransactionGenerator transactions = new TransactionGenerator(
                customers, options.shares(), options.eventTimes().start(wallClock), random);
        RunStopwatch stopwatch = new RunStopwatch(stopped, options.limit().duration());
        Pacer pacer = options.pace().start(stopwatch);
        GeneratedEvent event = new GeneratedEvent();
        long left = options.limit().events().orElse(Long.MAX_VALUE);
        while (left > 0 && stopwatch.isRunning()) {
            int due = (int) Math.min(left, pacer.awaitDue());
            while (due > 0 && stopwatch.isRunning()) {
                int now = Math.min(due, EVENTS_AT_ONCE);
                write(now, transactions, event);
                due -= now;
                left -= now;
            }
        }
        return counts;
    }

    /** Has {@link #run()} return soon. */
    public void stop() {
        stopped.countDown();
    }

    public GeneratorCounts counts() {
        return counts;
    }

    private void write(int events, TransactionGenerator transactions, GeneratedEvent event) {
        for (int i = 0; i < events; i++) {
            transactions.next(event);
            output.write(event);
            count(event.kind());
        }
        counts = new GeneratorCounts(counts.events() + events, outOfOrder, late, malformed);
    }

    private void count(EventKind kind) {
        switch (kind) {
            case ORDINARY -> {}
            case OUT_OF_ORDER -> outOfOrder++;
            case LATE -> late++;
            case MALFORMED -> malformed++;
        }
    }
}

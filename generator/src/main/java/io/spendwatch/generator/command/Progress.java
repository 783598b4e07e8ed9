package io.spendwatch.generator.command;

import io.spendwatch.generator.GeneratorCounts;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Says how far the work is, until it is closed: in one live line on a terminal, else in a plain line now and then. */
final class Progress implements AutoCloseable {
    private static final String CLEAR_LINE = "\r\u001b[K";
    private static final Duration LIVE_PERIOD = Duration.ofMillis(500);
    private static final Duration PLAIN_PERIOD = Duration.ofSeconds(10);

    private final PrintWriter err;
    private final boolean live;
    private final Duration period;
    private final Supplier<GeneratorCounts> counts;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::report, "progress");

    private Progress(PrintWriter err, boolean live, Duration period, Supplier<GeneratorCounts> counts) {
        this.err = err;
        this.live = live;
        this.period = period;
        this.counts = counts;
    }

    static Progress start(PrintWriter err, boolean live, Supplier<GeneratorCounts> counts) {
        return start(err, live, live ? LIVE_PERIOD : PLAIN_PERIOD, counts);
    }

    static Progress start(PrintWriter err, boolean live, Duration period, Supplier<GeneratorCounts> counts) {
        Progress progress = new Progress(err, live, period, counts);
        progress.thread.setDaemon(true);
        progress.thread.start();
        return progress;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void report() {
        long before = 0;
        long beforeNanos = System.nanoTime();
        while (!awaitClosed()) {
            long events = counts.get().events();
            long nanos = System.nanoTime();
            double rate = (events - before) * (double) TimeUnit.SECONDS.toNanos(1) / (nanos - beforeNanos);
            String line = String.format(Locale.ROOT, "%,d events, %,.0f events/s", events, rate);
            err.print(live ? CLEAR_LINE + line : line + System.lineSeparator());
            err.flush();
            before = events;
            beforeNanos = nanos;
        }
        if (live) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }

    private boolean awaitClosed() {
        try {
            return closed.await(period.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}

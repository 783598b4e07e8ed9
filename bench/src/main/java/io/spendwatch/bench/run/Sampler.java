package io.spendwatch.bench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Takes a sample ten times a second until it is closed. */
public final class Sampler implements AutoCloseable {
    private static final long PERIOD_MILLIS = 100;
    private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier events;
    private final LongConsumer progress;
    private final List<Sample> samples = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::sample, "sampler");

    private Sampler(LongSupplier events, LongConsumer progress) {
        this.events = events;
        this.progress = progress;
    }

    /**
     * Starts.
     *
     * @param events says how many have been read
     * @param progress is told the same once a second
     */
    public static Sampler start(LongSupplier events, LongConsumer progress) {
        Sampler sampler = new Sampler(events, progress);
        sampler.thread.setDaemon(true);
        sampler.thread.start();
        return sampler;
    }

    /**
     * Returns the samples up to a moment, and the first one after it. To be called once it is closed.
     *
     * @param nanos of the moment
     */
    public List<Sample> samplesUntil(long nanos) {
        List<Sample> until = new ArrayList<>();
        for (Sample sample : samples) {
            until.add(sample);
            if (sample.nanos() - nanos >= 0) {
                break;
            }
        }
        return until;
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

    private void sample() {
        long told = System.nanoTime();
        boolean last = false;
        while (!last) {
            last = awaitClosed();
            Sample sample = new Sample(
                    System.nanoTime(), events.getAsLong(), ProcessUsage.cpuNanos(), ProcessUsage.residentBytes());
            samples.add(sample);
            if (sample.nanos() - told >= PROGRESS_NANOS) {
                progress.accept(sample.events());
                told = sample.nanos();
            }
        }
    }

    private boolean awaitClosed() {
        try {
            return closed.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}

package io.spendwatch.generator;

import io.spendwatch.generator.pace.Stopwatch;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The time of one run, which begins with this object and ends when it is stopped or its duration is over. */
final class RunStopwatch implements Stopwatch {
    private final CountDownLatch stopped;
    private final long longestNanos;
    private final long startNanos = System.nanoTime();

    /**
     * Starts the run.
     *
     * @param stopped stops the run at zero
     * @param duration the longest that the run may take, if there is such
     */
    RunStopwatch(CountDownLatch stopped, Optional<Duration> duration) {
        this.stopped = stopped;
        this.longestNanos = duration.map(TimeUnit.NANOSECONDS::convert).orElse(Long.MAX_VALUE);
    }

    boolean isRunning() {
        return stopped.getCount() > 0 && elapsedNanos() < longestNanos;
    }

    @Override
    public Duration elapsed() {
        return Duration.ofNanos(elapsedNanos());
    }

    @Override
    public void pause(Duration duration) {
        long nanos = Math.min(TimeUnit.NANOSECONDS.convert(duration), longestNanos - elapsedNanos());
        try {
            boolean unused = stopped.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }

    private long elapsedNanos() {
        return System.nanoTime() - startNanos;
    }
}

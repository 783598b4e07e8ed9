package io.spendwatch.job.sink.elasticsearch;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/** Waits that double up to a longest one, each shortened by chance so that many writers do not come back at once. */
final class Backoff {
    private final Duration initial;
    private final Duration max;
    private final DoubleSupplier jitter;
    private Duration next;

    /**
     * @param initial the first wait
     * @param max the longest wait
     * @param jitter what each wait is multiplied by, at most 1
     */
    Backoff(Duration initial, Duration max, DoubleSupplier jitter) {
        this.initial = initial;
        this.max = max;
        this.jitter = jitter;
        reset();
    }

    /** Returns factors spread evenly between a half and one. */
    static DoubleSupplier equalJitter() {
        return () -> ThreadLocalRandom.current().nextDouble(0.5, 1);
    }

    /** Returns how long to wait now. */
    Duration next() {
        Duration wait = next;
        next = shorter(next.multipliedBy(2), max);
        return Duration.ofNanos((long) (wait.toNanos() * jitter.getAsDouble()));
    }

    /** Begins with the first wait again. */
    void reset() {
        next = shorter(initial, max);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

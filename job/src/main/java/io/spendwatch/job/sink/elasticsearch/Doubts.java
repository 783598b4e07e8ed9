package io.spendwatch.job.sink.elasticsearch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How long documents are retried that met an error of an unknown type.
 *
 * <p>An unknown error may pass, so the document is not dropped at once; it may also come from the document, which must not
 * stop the job. An error that has lasted for a minute is given up: its documents are refused, and for ten minutes more
 * those that meet the same error are refused at once.
 */
final class Doubts {
    private static final long RETRIED_NANOS = Duration.ofMinutes(1).toNanos();
    private static final long GIVEN_UP_NANOS = Duration.ofMinutes(10).toNanos();

    private final LongSupplier nanoTime;
    private final Map<String, Doubt> byType = new HashMap<>();

    /** @param nanoTime a clock that never jumps, in nanoseconds */
    Doubts(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Returns whether a document that met this error now is refused for good, rather than retried. */
    boolean isGivenUp(String type) {
        long now = nanoTime.getAsLong();
        Doubt doubt = byType.computeIfAbsent(type, unknown -> new Doubt(now, false));
        if (!doubt.givenUp() && now - doubt.sinceNanos() >= RETRIED_NANOS) {
            doubt = new Doubt(now, true);
        } else if (doubt.givenUp() && now - doubt.sinceNanos() >= GIVEN_UP_NANOS) {
            doubt = new Doubt(now, false);
        }
        byType.put(type, doubt);
        return doubt.givenUp();
    }

    /** Notes that no document is retried any more: the errors that were retried have passed. */
    void settle() {
        byType.values().removeIf(doubt -> !doubt.givenUp());
    }

    private record Doubt(long sinceNanos, boolean givenUp) {}
}

package io.spendwatch.bench.run;

import java.time.Duration;

/**
 * Finds out when the job is done. A watermark follows the last event by a fifth of a second or so: the job is done
 * when it has been at the end for a while without any change.
 */
public final class EndOfWork {
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration STALLED = Duration.ofMinutes(3);

    private final long allEvents;
    private Advance last = Advance.NONE;
    private long lastChangeNanos;

    /**
     * Begins.
     *
     * @param allEvents of the topic
     * @param startNanos now, on the clock of {@link System#nanoTime()}
     */
    public EndOfWork(long allEvents, long startNanos) {
        this.allEvents = allEvents;
        this.lastChangeNanos = startNanos;
    }

    /**
     * Looks at how far the job is now, and returns whether it is done.
     *
     * @throws IllegalStateException if nothing has changed for three minutes
     */
    public boolean isReached(Advance now, long nanos) {
        if (!now.equals(last)) {
            last = now;
            lastChangeNanos = nanos;
        }
        Duration unchanged = Duration.ofNanos(nanos - lastChangeNanos);
        if (unchanged.compareTo(STALLED) > 0) {
            throw new IllegalStateException(
                    "Nothing has moved for %s: %d of %d events are read".formatted(STALLED, now.events(), allEvents));
        }
        return now.isAtTheEndOf(allEvents) && unchanged.compareTo(QUIET) >= 0;
    }

    /** Returns when it came to where it is. */
    public long lastChangeNanos() {
        return lastChangeNanos;
    }
}

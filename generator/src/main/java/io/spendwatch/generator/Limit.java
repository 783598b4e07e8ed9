package io.spendwatch.generator;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When a run ends by itself: at whichever comes first.
 *
 * @param events after so many, at least 1
 * @param duration after so long, positive
 */
public record Limit(OptionalLong events, Optional<Duration> duration) {

    /** Only {@link Generator#stop()} ends the run. */
    public static final Limit NONE = new Limit(OptionalLong.empty(), Optional.empty());

    public Limit {
        if (events.isPresent() && events.getAsLong() < 1) {
            throw new IllegalArgumentException("The count is " + events.getAsLong() + ": it must be at least 1");
        }
        if (duration.isPresent()
                && (duration.get().isNegative() || duration.get().isZero())) {
            throw new IllegalArgumentException("The duration is " + duration.get() + ": it must be above 0");
        }
    }

    public static Limit ofEvents(long events) {
        return new Limit(OptionalLong.of(events), Optional.empty());
    }

    public static Limit ofDuration(Duration duration) {
        return new Limit(OptionalLong.empty(), Optional.of(duration));
    }
}

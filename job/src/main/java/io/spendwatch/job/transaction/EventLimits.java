package io.spendwatch.job.transaction;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * What an event time has to keep to, beside being a time.
 *
 * <p>The windows that an event can be in begin and end within the years 0000 to 9999: other times cannot be written as
 * RFC 3339 has them. So an event time is at least as far from both ends as the longest window is long.
 *
 * @param maxFutureSkew how far it may be ahead of its record's timestamp, where there is one
 * @param longestWindow how long a window may be: as long as slices are kept
 */
public record EventLimits(Duration maxFutureSkew, Duration longestWindow) implements Serializable {
    /** How long a window may be where the configuration does not say it. */
    public static final Duration USUAL_WINDOW = Duration.ofHours(24);

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    /**
     * @throws IllegalArgumentException if one is negative
     */
    public EventLimits {
        if (maxFutureSkew.isNegative()) {
            throw new IllegalArgumentException(
                    "max-future-skew is " + maxFutureSkew + ": give a duration of zero or more, such as PT1H");
        }
        if (longestWindow.isNegative()) {
            throw new IllegalArgumentException(
                    "retain is " + longestWindow + ": give a duration of zero or more, such as PT24H");
        }
    }

    /** Returns the limits where records have no timestamps, as in files. */
    public static EventLimits ofFiles(Duration longestWindow) {
        return new EventLimits(Duration.ZERO, longestWindow);
    }

    /** Returns the earliest event time. */
    Instant earliest() {
        return FIRST.plus(longestWindow);
    }

    /** Returns the latest event time. */
    Instant latest() {
        return LAST.minus(longestWindow);
    }
}

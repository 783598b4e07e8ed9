package io.spendwatch.job.spending;

import java.io.Serializable;
import java.time.Duration;

/**
 * How event time is cut into slices, aligned to the epoch.
 *
 * @param sizeMillis how long a slice is, in milliseconds, at least 1
 */
public record SliceTime(long sizeMillis) implements Serializable {

    public static SliceTime of(Duration slice) {
        return new SliceTime(slice.toMillis());
    }

    /** Returns the first millisecond of the slice that holds this event time. */
    public long startOf(long eventTimeMillis) {
        return eventTimeMillis - Math.floorMod(eventTimeMillis, sizeMillis);
    }

    /** Returns the first millisecond after the slice that holds this event time. */
    public long endOf(long eventTimeMillis) {
        return startOf(eventTimeMillis) + sizeMillis;
    }

    /** Returns whether a slice closes on the way from one watermark to a later one. */
    public boolean closesBetween(long earlierWatermark, long laterWatermark) {
        if (earlierWatermark == Long.MIN_VALUE || laterWatermark == Long.MAX_VALUE) {
            return true;
        }
        return startOf(earlierWatermark + 1) != startOf(laterWatermark + 1);
    }
}

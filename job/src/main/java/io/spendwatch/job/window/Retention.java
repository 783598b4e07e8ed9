package io.spendwatch.job.window;

import java.time.Duration;

/**
 * How long slices are kept.
 *
 * @param sliceMillis how long a slice is, at least 1
 * @param retainMillis how long it is kept after its end; at least as long as the longest window
 */
record Retention(long sliceMillis, long retainMillis) {

    static Retention of(Duration slice, Duration retain) {
        return new Retention(slice.toMillis(), retain.toMillis());
    }

    /** Returns the end of the slice that starts here. */
    long endOf(long sliceStartMillis) {
        return sliceStartMillis + sliceMillis;
    }

    /** Returns before when slices start that are over at this watermark. */
    long over(long watermark) {
        return watermark == Long.MAX_VALUE ? watermark : watermark + 2 - sliceMillis;
    }

    /** Returns before when slices start that have been kept long enough at this watermark. */
    long keptEnough(long watermark) {
        return watermark == Long.MAX_VALUE ? watermark : over(watermark) - retainMillis;
    }
}

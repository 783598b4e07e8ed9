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

    /** Returns when the slice that starts here may be dropped. */
    long keptUntil(long sliceStartMillis) {
        return endOf(sliceStartMillis) + retainMillis;
    }
}

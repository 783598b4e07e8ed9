package io.spendwatch.job.window;

import io.spendwatch.job.rule.RuleWindow;

/**
 * When the windows of one shape end: windows of {@code sizeMillis} that start at each multiple of {@code slideMillis}
 * since the epoch. Both are whole numbers of slices, and a window is at least as long as its slide.
 *
 * @param sizeMillis how long a window is
 * @param slideMillis from one window's start to the next one's
 */
record WindowEnds(long sizeMillis, long slideMillis) {

    static WindowEnds of(RuleWindow window) {
        return new WindowEnds(window.size().toMillis(), window.slide().toMillis());
    }

    /** Returns the end of the first window that holds the slice which ends here. */
    long firstHolding(long sliceEndMillis) {
        long earliestStart = sliceEndMillis - sizeMillis;
        long start = -Math.floorDiv(-earliestStart, slideMillis) * slideMillis;
        return start + sizeMillis;
    }

    /** Returns the end of the first window that holds the slice which ends here and that is open at this watermark. */
    long firstOpen(long sliceEndMillis, long watermark) {
        long first = firstHolding(sliceEndMillis);
        return first - 1 <= watermark ? after(watermark + 1) : first;
    }

    /** Returns the end of the last window that holds the slice which starts here. */
    long lastHolding(long sliceStartMillis) {
        return Math.floorDiv(sliceStartMillis, slideMillis) * slideMillis + sizeMillis;
    }

    /** Returns the first end after this time. */
    long after(long timeMillis) {
        return (Math.floorDiv(timeMillis - sizeMillis, slideMillis) + 1) * slideMillis + sizeMillis;
    }

    /** Returns whether a window ends here. */
    boolean isEnd(long timeMillis) {
        return Math.floorMod(timeMillis - sizeMillis, slideMillis) == 0;
    }
}

package io.spendwatch.job.rule;

import java.io.Serializable;
import java.time.Duration;

/**
 * A rule's window in event time, aligned to the epoch.
 *
 * @param size how long it is; a whole number of slices
 * @param slide from one window's start to the next one's; a whole number of slices, at most {@code size}, and equal to
 *     it for a tumbling window; nothing for one slice, however long that is
 */
public record RuleWindow(Duration size, Duration slide) implements Serializable {

    /** The window of a rule that has none. */
    public static final RuleWindow NONE = new RuleWindow(Duration.ZERO, Duration.ZERO);

    /** Returns a window that slides by one slice. */
    public static RuleWindow slidingBySlice(Duration size) {
        return new RuleWindow(size, Duration.ZERO);
    }

    /** Returns the same window in a job whose slices are this long. */
    public RuleWindow over(Duration slice) {
        return slide.isZero() && !size.isZero() ? new RuleWindow(size, slice) : this;
    }
}

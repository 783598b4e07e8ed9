package io.spendwatch.job.gate;

/** The names of the gate's metrics. */
public final class GateMetrics {
    /** Counts the valid events, the late ones among them. */
    public static final String VALID = "validEvents";

    /** Counts the dead letters by {@link #REASON}. */
    public static final String DEAD_LETTERS = "deadLetters";

    /** Counts the late events by {@link #REASON}. */
    public static final String LATE = "lateEvents";

    /** The key of the label of the two above. */
    public static final String REASON = "reason";

    /**
     * Counts the events that were in time for the windows, but came after the watermark was past their own time: while
     * there are rules about travel, these do not see them.
     */
    public static final String UNTRACED = "untracedEvents";

    /** Shows up to when this subtask has promised that nothing more comes, in milliseconds since the epoch. */
    public static final String PROMISED_WATERMARK = "promisedWatermark";

    /**
     * Shows by how many milliseconds the above is behind the clock on the wall; less than zero where event time is ahead
     * of it; not a number (NaN) before the first promise, and after the last, which is that nothing more comes at all.
     */
    public static final String EVENT_TIME_LAG = "eventTimeLag";

    private GateMetrics() {}
}

package io.spendwatch.bench.run;

/**
 * How far a job has come.
 *
 * @param events read
 * @param promised the least watermark that its sources have promised
 * @param judged up to where all windows have been closed and judged
 */
public record Advance(long events, long promised, long judged) {

    /** Where it is before it has begun. */
    public static final Advance NONE = new Advance(0, Long.MIN_VALUE, Long.MIN_VALUE);

    /** Returns whether so many events have been read, and what they close has been judged, as far as can be seen. */
    boolean isAtTheEndOf(long allEvents) {
        return events >= allEvents && judged == promised;
    }
}

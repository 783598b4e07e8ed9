package io.spendwatch.bench.spendwatch;

import io.spendwatch.job.gate.GateMetrics;
import io.spendwatch.local.flink.LocalMetrics;

/**
 * How far the job has come.
 *
 * @param events read
 * @param promised the least watermark that the gate has promised
 * @param judged up to where all windows have been closed and judged
 */
record Advance(long events, long promised, long judged) {
    private static final String WINDOWS = "sum and judge";
    private static final String OUTPUT_WATERMARK = "currentOutputWatermark";

    /** Where it is before it has begun. */
    static final Advance NONE = new Advance(0, Long.MIN_VALUE, Long.MIN_VALUE);

    static Advance of(LocalMetrics metrics) {
        return new Advance(
                eventsRead(metrics),
                metrics.least(GateMetrics.PROMISED_WATERMARK),
                metrics.least(OUTPUT_WATERMARK, WINDOWS));
    }

    static long eventsRead(LocalMetrics metrics) {
        return metrics.sum(GateMetrics.VALID) + metrics.sum(GateMetrics.DEAD_LETTERS);
    }

    /** Returns whether so many events have been read, and what they close has been judged, as far as can be seen. */
    boolean isAtTheEndOf(long allEvents) {
        return events >= allEvents && judged == promised;
    }
}

package io.spendwatch.bench.spendwatch;

import io.spendwatch.bench.cluster.JobMetrics;
import io.spendwatch.job.gate.GateMetrics;
import io.spendwatch.local.flink.LocalMetrics;
import java.util.Set;

/**
 * How far the job has come.
 *
 * @param events read
 * @param promised the least watermark that the gate has promised
 * @param judged up to where all windows have been closed and judged
 */
public record Advance(long events, long promised, long judged) {
    private static final String OUTPUT_WATERMARK = "currentOutputWatermark";

    /** The metrics that say it. */
    public static final Set<String> METRICS =
            Set.of(GateMetrics.VALID, GateMetrics.DEAD_LETTERS, GateMetrics.PROMISED_WATERMARK, OUTPUT_WATERMARK);

    private static final String WINDOWS = "sum and judge";

    /** Where it is before it has begun. */
    public static final Advance NONE = new Advance(0, Long.MIN_VALUE, Long.MIN_VALUE);

    static Advance of(LocalMetrics metrics) {
        return new Advance(
                eventsRead(metrics),
                metrics.least(GateMetrics.PROMISED_WATERMARK),
                metrics.least(OUTPUT_WATERMARK, WINDOWS));
    }

    /** Works it out of the metrics of a job on a cluster. */
    public static Advance of(JobMetrics metrics) {
        return new Advance(
                metrics.sum(GateMetrics.VALID) + metrics.sum(GateMetrics.DEAD_LETTERS),
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

package io.spendwatch.bench.spendwatch;

import io.spendwatch.bench.run.Advance;
import io.spendwatch.harness.cluster.JobMetrics;
import io.spendwatch.job.gate.GateMetrics;
import java.util.Set;

/** How far the job has come on a cluster. */
public final class ClusterAdvance {
    /** The metrics that say it. */
    public static final Set<String> METRICS = Set.of(
            GateMetrics.VALID,
            GateMetrics.DEAD_LETTERS,
            GateMetrics.PROMISED_WATERMARK,
            SpendwatchJob.OUTPUT_WATERMARK);

    private ClusterAdvance() {}

    /** Works it out of these metrics. */
    public static Advance of(JobMetrics metrics) {
        return new Advance(
                metrics.sum(GateMetrics.VALID) + metrics.sum(GateMetrics.DEAD_LETTERS),
                metrics.least(GateMetrics.PROMISED_WATERMARK),
                metrics.least(SpendwatchJob.OUTPUT_WATERMARK, SpendwatchJob.WINDOWS));
    }
}

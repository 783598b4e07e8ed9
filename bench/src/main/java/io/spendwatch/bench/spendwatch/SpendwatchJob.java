package io.spendwatch.bench.spendwatch;

import io.spendwatch.bench.flink.RunningJob;
import io.spendwatch.bench.run.Advance;
import io.spendwatch.bench.run.RunRequest;
import io.spendwatch.job.ConfiguredInputs;
import io.spendwatch.job.ConfiguredOutputs;
import io.spendwatch.job.Topology;
import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.gate.GateMetrics;
import io.spendwatch.local.flink.LocalMetrics;

/** The job, from Kafka to all its sinks. */
final class SpendwatchJob {
    /** The name of the operator that judges windows. */
    static final String WINDOWS = "sum and judge";

    /** The metric that says up to where an operator is done. */
    static final String OUTPUT_WATERMARK = "currentOutputWatermark";

    private SpendwatchJob() {}

    static RunningJob start(RunRequest request) throws Exception {
        Configuration configuration = JobConfiguration.of(request);
        return RunningJob.start(
                request,
                env -> Topology.build(
                        env, configuration, ConfiguredInputs.of(configuration), ConfiguredOutputs.of(configuration)));
    }

    static Advance advance(LocalMetrics metrics) {
        return new Advance(
                metrics.sum(GateMetrics.VALID) + metrics.sum(GateMetrics.DEAD_LETTERS),
                metrics.least(GateMetrics.PROMISED_WATERMARK),
                metrics.least(OUTPUT_WATERMARK, WINDOWS));
    }
}

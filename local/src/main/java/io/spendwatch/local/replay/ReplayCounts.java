package io.spendwatch.local.replay;

import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.gate.GateMetrics;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.source.file.FileMetrics;
import io.spendwatch.job.window.WindowMetrics;
import io.spendwatch.local.diagnosis.EventCounts;
import io.spendwatch.local.flink.LocalMetrics;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What the metrics of the job say of a replay. */
final class ReplayCounts {
    private static final double NANOS_PER_SECOND = 1e9;

    private final LocalMetrics metrics;
    private final long inputBytes;
    private final Configuration configuration;
    private final long startNanos = System.nanoTime();

    ReplayCounts(LocalMetrics metrics, long inputBytes, Configuration configuration) {
        this.metrics = metrics;
        this.inputBytes = inputBytes;
        this.configuration = configuration;
    }

    /** Returns whether every subtask has promised that nothing more comes. */
    boolean inputHasEnded() {
        return metrics.least(GateMetrics.PROMISED_WATERMARK) == Long.MAX_VALUE && events() > 0;
    }

    Progress progress() {
        return new Progress(
                metrics.sum(FileMetrics.INPUT_BYTES),
                inputBytes,
                events(),
                metrics.sum(WindowMetrics.ALERTS),
                Duration.ofNanos(System.nanoTime() - startNanos));
    }

    /**
     * Returns what the replay came to.
     *
     * @param noAnswers the rules whose condition had no answer for some results
     */
    Summary summary(Map<String, NoAnswer> noAnswers) {
        Map<String, Long> alerts = new TreeMap<>();
        for (RuleDefinition rule : configuration.enabledRules()) {
            alerts.put(rule.id(), 0L);
        }
        alerts.putAll(metrics.sumByLabel(WindowMetrics.ALERTS, WindowMetrics.RULE));
        return new Summary(
                EventCounts.of(metrics), alerts, noAnswers, (System.nanoTime() - startNanos) / NANOS_PER_SECOND);
    }

    private long events() {
        return metrics.sum(GateMetrics.VALID) + metrics.sum(GateMetrics.DEAD_LETTERS);
    }
}

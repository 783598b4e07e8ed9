package io.spendwatch.chart.metric;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Metrics and labels that do not come from the job. Each is here for a reason, and with the labels that may be used. */
final class ForeignMetrics {

    /** Prometheus gives these to whatever it reads from a pod. */
    static final Set<String> LABELS_OF_TARGETS = Set.of("namespace", "job", "pod", "instance", "container", "endpoint");

    /** Metrics by name; Strimzi's Kafka exporter has them, which the chart's Kafka brings along. */
    private static final Map<String, Set<String>> KAFKA_EXPORTER = Map.of(
            "kafka_consumergroup_lag", Set.of("consumergroup", "topic", "partition"),
            "kafka_consumergroup_current_offset", Set.of("consumergroup", "topic", "partition"),
            "kafka_topic_partition_current_offset", Set.of("topic", "partition"));

    /** Metrics by name; Prometheus has them itself. */
    private static final Map<String, Set<String>> PROMETHEUS =
            Map.of("up", Set.of(), "ALERTS", Set.of("alertname", "alertstate", "severity", "flinkdeployment"));

    private ForeignMetrics() {}

    /** Returns the labels of a metric that somebody else exports. */
    static Optional<Set<String>> labels(String metric) {
        return Optional.ofNullable(KAFKA_EXPORTER.getOrDefault(metric, PROMETHEUS.get(metric)));
    }
}

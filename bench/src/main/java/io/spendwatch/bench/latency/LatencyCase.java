package io.spendwatch.bench.latency;

import io.spendwatch.job.configuration.Delivery;
import java.time.Duration;
import java.util.Map;

/**
 * How the job is configured.
 *
 * @param delivery of alerts to Kafka
 * @param combinerDelay how long the combiner holds sums at most
 */
public record LatencyCase(Delivery delivery, Duration combinerDelay) {
    /** Returns a name for topics and files. */
    String id() {
        return "latency-%s-%d".formatted(delivery.key(), combinerDelay.toMillis());
    }

    Map<String, String> settings() {
        return Map.of("sinks.kafka.delivery", delivery.key(), "combiner-delay", combinerDelay.toString());
    }

    @Override
    public String toString() {
        return delivery.key() + ", combiner-delay " + combinerDelay;
    }
}

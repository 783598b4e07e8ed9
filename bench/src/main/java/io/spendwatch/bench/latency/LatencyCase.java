package io.spendwatch.bench.latency;

import io.spendwatch.job.configuration.Delivery;
import java.time.Duration;
import java.util.Map;

/**
 * How the job is configured, and how much it has to do.
 *
 * @param delivery of alerts to Kafka
 * @param combinerDelay how long the combiner holds sums at most
 * @param checkpointInterval from one checkpoint to the next
 * @param rate of the transactions beside the probes
 */
public record LatencyCase(Delivery delivery, Duration combinerDelay, Duration checkpointInterval, Rate rate) {
    /** Returns a name for topics and files. */
    String id() {
        return "latency-%s-%d-%d-%d"
                .formatted(
                        delivery.key(),
                        combinerDelay.toMillis(),
                        checkpointInterval.toMillis(),
                        Math.round(rate.eventsPerSecond()));
    }

    Map<String, String> settings() {
        return Map.of("sinks.kafka.delivery", delivery.key(), "combiner-delay", combinerDelay.toString());
    }

    @Override
    public String toString() {
        return "%s events/s, %s, checkpoint every %s, combiner-delay %s"
                .formatted(rate.label(), delivery.key(), checkpointInterval, combinerDelay);
    }
}

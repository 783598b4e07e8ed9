package io.spendwatch.bench.latency;

import java.time.Duration;
import java.util.List;

/**
 * What is measured.
 *
 * @param cases one after the other, each with a job of its own
 * @param eventsPerSecond of the background, above 0
 * @param customers who make it
 * @param probesPerSecond transactions beside it that each cause an alert at once
 * @param warmUp from the first alert on; its probes do not count
 * @param duration for which probes count
 * @param checkpointInterval of the job
 * @param partitions of all topics, and subtasks of each operator
 * @param heap of the job's JVM, such as {@code 2g}
 * @param seed of the background, and of the moments of the probes
 */
public record LatencyOptions(
        List<LatencyCase> cases,
        double eventsPerSecond,
        int customers,
        int probesPerSecond,
        Duration warmUp,
        Duration duration,
        Duration checkpointInterval,
        int partitions,
        String heap,
        long seed) {
    public LatencyOptions {
        cases = List.copyOf(cases);
    }
}

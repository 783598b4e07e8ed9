package io.spendwatch.bench.latency;

import io.spendwatch.bench.run.JobMemory;
import java.time.Duration;
import java.util.List;

/**
 * What is measured.
 *
 * @param cases one after the other, each with a job of its own
 * @param customers who make the transactions beside the probes
 * @param probesPerSecond transactions that each cause an alert at once
 * @param warmUp beside the other transactions, after the first alert; its probes do not count
 * @param duration for which probes count
 * @param window of the rule, which is also a slice
 * @param outOfOrderness as the configuration has it
 * @param partitions of all topics, and subtasks of each operator
 * @param memory of the job
 * @param seed of the background, and of the moments of the probes
 */
public record LatencyOptions(
        List<LatencyCase> cases,
        int customers,
        int probesPerSecond,
        Duration warmUp,
        Duration duration,
        Duration window,
        Duration outOfOrderness,
        int partitions,
        JobMemory memory,
        long seed) {
    public LatencyOptions {
        cases = List.copyOf(cases);
    }
}

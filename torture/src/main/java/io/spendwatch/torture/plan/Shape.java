package io.spendwatch.torture.plan;

import java.time.Duration;
import java.util.Map;

/**
 * How the cluster is set up.
 *
 * @param parallelism of the job; each TaskManager alone has slots enough
 * @param checkpointInterval from the beginning of one checkpoint to that of the next
 * @param promptHeartbeats whether a process that stands still is taken for dead after seconds, and comes back as one that
 *     others have replaced; else it is waited for, as Flink does by itself
 * @param highAvailability whether a new JobManager goes on with the job by itself; else it is given the job with the newest
 *     checkpoint, as an operator does it
 * @param elasticsearch whether alerts go there too
 * @param brokers how many; each record is on all of them
 * @param idleAfter when the job takes a partition for idle
 */
public record Shape(
        int parallelism,
        Duration checkpointInterval,
        boolean promptHeartbeats,
        boolean highAvailability,
        boolean elasticsearch,
        int brokers,
        Duration idleAfter) {

    /** Returns Flink's settings that say so. */
    public Map<String, String> settings() {
        return promptHeartbeats
                ? Map.of(
                        "heartbeat.interval",
                        "2s",
                        "heartbeat.timeout",
                        "8s",
                        "high-availability.zookeeper.client.session-timeout",
                        "10s")
                : Map.of();
    }
}

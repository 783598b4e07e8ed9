package io.spendwatch.bench.soak;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a soak is made of.
 *
 * @param jar the job's, as it ships
 * @param duration how long transactions come
 * @param span how much event time passes meanwhile
 * @param rate transactions a second
 * @param customers who pay
 * @param partitions of the topics, and subtasks of each operator
 * @param taskManagers at least 1; they share the subtasks evenly
 * @param taskManagerMemory of each, the whole process, such as {@code 2560m}
 * @param checkpointInterval from the beginning of one checkpoint to that of the next
 * @param oracleHeap of the process that works out what must have been found
 * @param seed of all that is made up
 */
public record SoakOptions(
        Path jar,
        Duration duration,
        Duration span,
        int rate,
        int customers,
        int partitions,
        int taskManagers,
        String taskManagerMemory,
        Duration checkpointInterval,
        String oracleHeap,
        long seed) {

    /** Returns how many transactions are to come. */
    long events() {
        return rate * duration.toMillis() / Duration.ofSeconds(1).toMillis();
    }

    /** Returns how many slots each TaskManager needs. */
    int slots() {
        return (partitions + taskManagers - 1) / taskManagers;
    }

    /** Returns when a TaskManager is killed. */
    Duration killAfter() {
        return duration.dividedBy(2);
    }
}

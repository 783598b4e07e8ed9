package io.spendwatch.harness.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/**
 * How a cluster is set up.
 *
 * @param directory for its configuration, checkpoints, savepoints and working files; absolute, and its own
 * @param logs says where the log of a process goes
 * @param slots of each TaskManager
 * @param jobManagerMemory of the whole process, such as {@code 1600m}
 * @param taskManagerMemory of the whole process: heap, RocksDB, network
 * @param checkpointInterval from the beginning of one checkpoint to that of the next
 * @param settings of Flink that count more than ours
 */
public record ClusterOptions(
        Path directory,
        Function<String, Path> logs,
        int slots,
        String jobManagerMemory,
        String taskManagerMemory,
        Duration checkpointInterval,
        Map<String, String> settings) {

    /** As the chart has them. */
    public static final String JOB_MANAGER_MEMORY = "1600m";

    /** As the chart has them. */
    public static final String TASK_MANAGER_MEMORY = "2560m";

    public ClusterOptions {
        settings = Map.copyOf(settings);
    }

    /** Where savepoints go. */
    public Path savepoints() {
        return directory.resolve("savepoints");
    }
}

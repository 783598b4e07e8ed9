package io.spendwatch.local.flink;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;

/**
 * How a Flink cluster in this process is set up.
 *
 * @param directory where checkpoints, savepoints and RocksDB keep their files
 * @param parallelism how many slots it has, and how many subtasks an operator
 * @param restPort the port of the UI and the REST interface on the loopback address; 0: a free one
 * @param checkpointInterval how often a checkpoint is taken
 * @param restarts how many times in a row a failed job is started again
 * @param managedMemory of all slots together, for RocksDB
 */
public record LocalFlinkOptions(
        Path directory,
        int parallelism,
        int restPort,
        Duration checkpointInterval,
        int restarts,
        MemorySize managedMemory) {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration RESTART_DELAY = Duration.ofMillis(500);
    private static final MemorySize MANAGED_MEMORY = MemorySize.ofMebiBytes(256);

    /** RocksDB and Flink refuse directories that are not absolute, and only when the job runs. */
    public LocalFlinkOptions {
        directory = directory.toAbsolutePath();
    }

    /** Makes the options with 256 MiB of managed memory. */
    public LocalFlinkOptions(Path directory, int parallelism, int restPort, Duration checkpointInterval, int restarts) {
        this(directory, parallelism, restPort, checkpointInterval, restarts, MANAGED_MEMORY);
    }

    /** Returns the same with another amount of managed memory. */
    public LocalFlinkOptions withManagedMemory(MemorySize newManagedMemory) {
        return new LocalFlinkOptions(directory, parallelism, restPort, checkpointInterval, restarts, newManagedMemory);
    }

    /** Where savepoints go that stop the job. */
    public Path savepoints() {
        return directory.resolve("savepoints");
    }

    /** Where checkpoints go. */
    public Path checkpoints() {
        return directory.resolve("checkpoints");
    }

    Configuration toConfiguration() {
        Configuration configuration = new Configuration();
        configuration.set(JobManagerOptions.BIND_HOST, LOOPBACK);
        configuration.set(TaskManagerOptions.HOST, LOOPBACK);
        configuration.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
        configuration.set(RestOptions.ADDRESS, LOOPBACK);
        configuration.set(RestOptions.BIND_ADDRESS, LOOPBACK);
        configuration.set(RestOptions.BIND_PORT, Integer.toString(restPort));
        configuration.set(RestOptions.PORT, restPort);
        configuration.set(WebOptions.SUBMIT_ENABLE, false);
        configuration.set(WebOptions.CANCEL_ENABLE, false);
        configuration.set(WebOptions.TMP_DIR, directory.resolve("web").toString());
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, managedMemory);
        configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, uri(checkpoints()));
        configuration.set(CheckpointingOptions.SAVEPOINT_DIRECTORY, uri(savepoints()));
        configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointInterval);
        configuration.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, restarts == 0 ? "disable" : "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, Math.max(restarts, 1));
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, RESTART_DELAY);
        configuration.setString(
                "state.backend.rocksdb.localdir", directory.resolve("rocksdb").toString());
        configuration.setString("io.tmp.dirs", directory.resolve("tmp").toString());
        return configuration;
    }

    private static String uri(Path path) {
        return path.toAbsolutePath().toUri().toString();
    }
}

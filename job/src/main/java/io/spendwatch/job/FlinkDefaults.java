package io.spendwatch.job;

import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What the job needs of Flink, and what it prefers where Flink's own configuration is silent. */
public final class FlinkDefaults {

    /** Into how many groups keys are divided. State depends on it: it never changes. */
    public static final int MAX_PARALLELISM = 720;

    private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(10);

    // By their names, for the types of their values are RocksDB's own.
    private static final ConfigOption<String> COMPACTION_STYLE = ConfigOptions.key(
                    "state.backend.rocksdb.compaction.style")
            .stringType()
            .noDefaultValue();
    private static final ConfigOption<String> COMPRESSION = ConfigOptions.key(
                    "state.backend.rocksdb.compression.per.level")
            .stringType()
            .noDefaultValue();
    private static final ConfigOption<String> WRITE_BUFFER = ConfigOptions.key("state.backend.rocksdb.writebuffer.size")
            .stringType()
            .noDefaultValue();

    private FlinkDefaults() {}

    /** Sets up the environment. */
    public static void apply(StreamExecutionEnvironment env) {
        ReadableConfig given = env.getConfiguration();
        Configuration settings = new Configuration();
        settings.set(PipelineOptions.OBJECT_REUSE, true);
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        settings.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
        prefer(given, settings, CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
        prefer(given, settings, CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT_INTERVAL);
        prefer(given, settings, CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        prefer(given, settings, StateBackendOptions.STATE_BACKEND, "rocksdb");
        // What is written is large, written in order of time and seldom read: merging it less costs room and saves
        // work.
        prefer(given, settings, COMPACTION_STYLE, "UNIVERSAL");
        prefer(given, settings, COMPRESSION, "LZ4_COMPRESSION");
        // A checkpoint stops the task while what is in the buffer is written.
        prefer(given, settings, WRITE_BUFFER, "16mb");
        prefer(given, settings, RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        env.configure(settings, Thread.currentThread().getContextClassLoader());
    }

    private static <T> void prefer(ReadableConfig given, Configuration settings, ConfigOption<T> option, T value) {
        if (given.getOptional(option).isEmpty()) {
            settings.set(option, value);
        }
    }
}

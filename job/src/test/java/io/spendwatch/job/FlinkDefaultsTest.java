package io.spendwatch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.rocksdb.CompressionType;

class FlinkDefaultsTest {

    @Test
    void shouldSetWhatTheJobNeedsWhateverWasGiven() {
        // given
        Configuration given = new Configuration();
        given.set(PipelineOptions.OBJECT_REUSE, false);
        given.set(PipelineOptions.GENERIC_TYPES, true);
        given.set(PipelineOptions.MAX_PARALLELISM, 128);

        // when
        StreamExecutionEnvironment env = apply(given);

        // then
        assertThat(env.getConfig().isObjectReuseEnabled()).isTrue();
        assertThat(env.getConfiguration().get(PipelineOptions.GENERIC_TYPES)).isFalse();
        assertThat(env.getMaxParallelism()).isEqualTo(720);
    }

    @Test
    void shouldPreferItsOwnWhereNothingWasGiven() {
        // when
        StreamExecutionEnvironment env = apply(new Configuration());

        // then
        ReadableConfig settings = env.getConfiguration();
        assertThat(env.getCheckpointConfig().getCheckpointInterval())
                .isEqualTo(Duration.ofSeconds(10).toMillis());
        assertThat(env.getCheckpointConfig().getCheckpointingConsistencyMode())
                .isEqualTo(CheckpointingMode.EXACTLY_ONCE);
        assertThat(settings.get(CheckpointingOptions.INCREMENTAL_CHECKPOINTS)).isTrue();
        assertThat(settings.get(StateBackendOptions.STATE_BACKEND)).isEqualTo("rocksdb");
        assertThat(settings.get(RestartStrategyOptions.RESTART_STRATEGY)).isEqualTo("exponential-delay");
        assertThat(settings.get(RocksDBConfigurableOptions.COMPRESSION_PER_LEVEL))
                .containsExactly(CompressionType.LZ4_COMPRESSION);
    }

    @Test
    void shouldLeaveWhatWasGiven() {
        // given
        Configuration given = new Configuration();
        given.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(3));
        given.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.AT_LEAST_ONCE);
        given.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, false);
        given.set(StateBackendOptions.STATE_BACKEND, "hashmap");
        given.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        given.set(RocksDBConfigurableOptions.COMPRESSION_PER_LEVEL, List.of(CompressionType.ZSTD_COMPRESSION));

        // when
        StreamExecutionEnvironment env = apply(given);

        // then
        ReadableConfig settings = env.getConfiguration();
        assertThat(env.getCheckpointConfig().getCheckpointInterval())
                .isEqualTo(Duration.ofSeconds(3).toMillis());
        assertThat(env.getCheckpointConfig().getCheckpointingConsistencyMode())
                .isEqualTo(CheckpointingMode.AT_LEAST_ONCE);
        assertThat(settings.get(CheckpointingOptions.INCREMENTAL_CHECKPOINTS)).isFalse();
        assertThat(settings.get(StateBackendOptions.STATE_BACKEND)).isEqualTo("hashmap");
        assertThat(settings.get(RestartStrategyOptions.RESTART_STRATEGY)).isEqualTo("none");
        assertThat(settings.get(RocksDBConfigurableOptions.COMPRESSION_PER_LEVEL))
                .containsExactly(CompressionType.ZSTD_COMPRESSION);
    }

    private static StreamExecutionEnvironment apply(Configuration given) {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(given);
        FlinkDefaults.apply(env);
        return env;
    }
}

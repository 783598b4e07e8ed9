package io.spendwatch.harness.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.TaskManagerOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterConfigurationTest {
    @TempDir
    private Path directory;

    @Test
    void shouldBeReadAgainByFlinkAsItWasWritten() throws IOException {
        // given
        ClusterConfiguration configuration = ClusterConfiguration.of(options(Map.of("env.remark", "it's: here")));

        // when
        Configuration read = GlobalConfiguration.loadConfiguration(
                configuration.write(directory.resolve("conf")).toString());

        // then
        assertThat(read.toMap()).containsAllEntriesOf(configuration.settings());
        assertThat(read.get(TaskManagerOptions.NUM_TASK_SLOTS)).isEqualTo(3);
        assertThat(read.get(CheckpointingOptions.CHECKPOINTING_INTERVAL)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void shouldLetSettingsThatAreGivenCountMore() throws IOException {
        // when
        ClusterConfiguration configuration = ClusterConfiguration.of(options(Map.of("state.backend.type", "hashmap")));

        // then
        assertThat(configuration.settings()).containsEntry("state.backend.type", "hashmap");
    }

    private ClusterOptions options(Map<String, String> settings) {
        return new ClusterOptions(
                directory, process -> directory.resolve(process), 3, "1g", "1g", Duration.ofSeconds(2), settings);
    }
}

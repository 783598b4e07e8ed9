package io.spendwatch.harness.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

class JvmMemoryTest {
    @Test
    void shouldDivideTheWholeOfATaskManagerAsFlinkDoes() throws IOException {
        // when
        JvmMemory memory = JvmMemory.ofTaskManager(configuration());

        // then
        assertThat(memory.jvmFlags())
                .anyMatch(flag -> flag.startsWith("-Xmx"))
                .anyMatch(flag -> flag.startsWith("-XX:MaxDirectMemorySize="))
                .anyMatch(flag -> flag.startsWith("-XX:MaxMetaspaceSize="));
        assertThat(memory.arguments()).anyMatch(argument -> argument.startsWith("taskmanager.memory.managed.size="));
        assertThat(heapBytes(memory)).isLessThan(2560L << 20);
    }

    @Test
    void shouldGiveAJobManagerItsHeap() throws IOException {
        // when
        JvmMemory memory = JvmMemory.ofJobManager(configuration());

        // then
        assertThat(heapBytes(memory)).isBetween(512L << 20, 1600L << 20);
    }

    private static long heapBytes(JvmMemory memory) {
        return memory.jvmFlags().stream()
                .filter(flag -> flag.startsWith("-Xmx"))
                .mapToLong(flag -> Long.parseLong(flag.substring("-Xmx".length())))
                .findFirst()
                .orElseThrow();
    }

    private static Configuration configuration() throws IOException {
        return ClusterConfiguration.of(new ClusterOptions(
                        Path.of("/nowhere"),
                        process -> Path.of(process + ".log"),
                        1,
                        ClusterOptions.JOB_MANAGER_MEMORY,
                        ClusterOptions.TASK_MANAGER_MEMORY,
                        Duration.ofSeconds(10),
                        Map.of()))
                .toFlink();
    }
}

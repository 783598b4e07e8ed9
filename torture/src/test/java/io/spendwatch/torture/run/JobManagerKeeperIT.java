package io.spendwatch.torture.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.spendwatch.harness.cluster.ClusterOptions;
import io.spendwatch.harness.cluster.ClusterProcess;
import io.spendwatch.harness.cluster.FlinkCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobManagerKeeperIT {
    @TempDir
    private Path directory;

    @Test
    void shouldReplaceAJobManagerThatEndedButNotOneThatIsToStayDead() throws Exception {
        try (FlinkCluster cluster = FlinkCluster.start(options(), 0);
                JobManagerKeeper keeper = new JobManagerKeeper(cluster)) {
            ClusterProcess first = cluster.jobManager();
            keeper.start();

            // when it ends by itself
            first.kill();

            // then
            await("another one's log").until(() -> Files.exists(directory.resolve("jobmanager-2.log")));
            ClusterProcess second = keeper.jobManager();
            assertThat(second).isNotSameAs(first);
            assertThat(second.isAlive()).isTrue();

            // when it is killed
            keeper.kill();

            // then
            assertThat(keeper.jobManager()).isSameAs(second);
            assertThat(second.isAlive()).isFalse();

            // when it is started again
            keeper.restart();

            // then
            assertThat(keeper.jobManager()).isNotSameAs(second);
            assertThat(keeper.jobManager().isAlive()).isTrue();
        }
    }

    private ClusterOptions options() {
        return new ClusterOptions(
                directory.toAbsolutePath(),
                process -> directory.resolve(process + ".log"),
                1,
                ClusterOptions.JOB_MANAGER_MEMORY,
                ClusterOptions.TASK_MANAGER_MEMORY,
                Duration.ofSeconds(10),
                Map.of());
    }
}

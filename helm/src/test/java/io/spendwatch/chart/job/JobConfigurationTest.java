package io.spendwatch.chart.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import io.spendwatch.chart.testing.EachScenario;
import io.spendwatch.chart.testing.JobPods;
import io.spendwatch.chart.testing.Scenario;
import io.spendwatch.job.FlinkDefaults;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class JobConfigurationTest {
    @TempDir
    private Path folder;

    @EachScenario
    void shouldBeLoadedByTheJob(Scenario scenario) {
        assertThatCode(() -> assertThat(
                                DeployedJob.configuration(scenario, folder).rules())
                        .isNotEmpty())
                .doesNotThrowAnyException();
    }

    /** The job's code runs in both: what it reads when it starts has to be the same wherever it is read. */
    @EachScenario
    void shouldBeMountedInTheTaskManagersToo(Scenario scenario) {
        assertThat(scenario.ofKind("FlinkDeployment"))
                .flatExtracting(JobPods::of)
                .map(template -> JobPods.mainContainer(template).orElseThrow().path("volumeMounts"))
                .extracting(JsonNode::toString)
                .isNotEmpty()
                .containsOnly(mountsOfFirst(scenario));
    }

    /** State is divided into as many groups as the code says: another number would orphan it. */
    @EachScenario
    void shouldNotChangeTheMaximumParallelism(Scenario scenario) {
        assertThat(scenario.ofKind("FlinkDeployment"))
                .extracting(document -> document.spec()
                        .path("flinkConfiguration")
                        .path("pipeline.max-parallelism")
                        .asInt(FlinkDefaults.MAX_PARALLELISM))
                .containsOnly(FlinkDefaults.MAX_PARALLELISM);
    }

    @EachScenario
    void shouldNameAMainClassThatExists(Scenario scenario) {
        assertThat(scenario.ofKind("FlinkDeployment"))
                .allSatisfy(document -> assertThatCode(() -> Class.forName(
                                document.json().at("/spec/job/entryClass").asText()))
                        .doesNotThrowAnyException());
    }

    private static String mountsOfFirst(Scenario scenario) {
        return JobPods.mainContainer(
                        JobPods.of(scenario.ofKind("FlinkDeployment").get(0)).get(0))
                .orElseThrow()
                .path("volumeMounts")
                .toString();
    }
}

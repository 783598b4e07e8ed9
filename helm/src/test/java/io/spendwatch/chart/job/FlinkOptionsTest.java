package io.spendwatch.chart.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.chart.Repository;
import io.spendwatch.chart.testing.EachScenario;
import io.spendwatch.chart.testing.RenderedDocument;
import io.spendwatch.chart.testing.Scenario;
import io.spendwatch.chart.testing.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Flink ignores a key that it does not know, and one that it has renamed until the old name is dropped. */
class FlinkOptionsTest {
    private static final FlinkOptions OPTIONS = FlinkOptions.ofThisVersion();

    /** Those of plug-ins, of reporters and of the operator, which are not Flink's own. */
    private static final Predicate<String> ELSEWHERE = key -> key.startsWith("s3.")
            || key.startsWith("metrics.reporter.")
            || key.startsWith("kubernetes.operator.")
            || key.startsWith("job.autoscaler.");

    @EachScenario
    void shouldHaveTodaysNamesInTheChart(Scenario scenario) {
        List<String> keys = new ArrayList<>();
        for (RenderedDocument deployment : scenario.ofKind("FlinkDeployment")) {
            deployment.json().at("/spec/flinkConfiguration").fieldNames().forEachRemaining(keys::add);
        }

        assertThat(keys).isNotEmpty().filteredOn(ELSEWHERE.negate()).allMatch(OPTIONS::has);
    }

    @Test
    void shouldHaveTodaysNamesInCompose() {
        List<String> keys = new ArrayList<>();
        Yaml.read(Repository.current().path("compose/flink/config.yaml"))
                .fieldNames()
                .forEachRemaining(keys::add);

        assertThat(keys).isNotEmpty().filteredOn(ELSEWHERE.negate()).allMatch(OPTIONS::has);
    }

    @Test
    void shouldNotKnowNamesOfEarlierVersions() {
        assertThat(List.of("state.backend", "state.checkpoints.dir", "high-availability", "restart-strategy"))
                .noneMatch(OPTIONS::has);
    }
}

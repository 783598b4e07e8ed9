package io.spendwatch.chart.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spendwatch.chart.testing.EachScenario;
import io.spendwatch.chart.testing.RenderedDocument;
import io.spendwatch.chart.testing.Scenario;
import io.spendwatch.chart.testing.Yaml;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.kubernetes.operator.api.FlinkDeployment;
import org.apache.flink.kubernetes.operator.config.FlinkConfigManager;
import org.apache.flink.kubernetes.operator.validation.DefaultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorRulesTest {
    private static final DefaultValidator OPERATOR = new DefaultValidator(new FlinkConfigManager(new Configuration()));

    @EachScenario
    void shouldAcceptTheDeployment(Scenario scenario) {
        assertThat(scenario.ofKind("FlinkDeployment"))
                .isNotEmpty()
                .allSatisfy(document -> assertThat(objection(document.json())).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/metadata         | name                                     | UPPER | name",
                "/spec/job         | parallelism                              | 0     | parallelism",
                "/spec/jobManager  | replicas                                 | 0     | replicas",
                "/spec/taskManager/resource | memory                          | 5x    | memory",
                "/spec/flinkConfiguration | kubernetes.cluster-id             | other | Forbidden",
                "/spec/flinkConfiguration | kubernetes.namespace              | other | Forbidden",
                "/spec/logConfiguration | log5j.properties                    | x     | log"
            })
    void shouldRejectWhatTheOperatorWould(String parent, String key, String value, String words) {
        ObjectNode deployment = anyDeployment().json().deepCopy();
        ((ObjectNode) deployment.at(parent)).set(key, Yaml.read(value));

        assertThat(objection(deployment)).get().asString().containsIgnoringCase(words);
    }

    @Test
    void shouldRejectASavepointUpgradeWithoutAPlaceForSavepoints() {
        ObjectNode deployment = anyDeployment().json().deepCopy();
        ObjectNode configuration = (ObjectNode) deployment.at("/spec/flinkConfiguration");
        configuration.remove("execution.checkpointing.savepoint-dir");
        configuration.remove("state.savepoints.dir");

        assertThat(objection(deployment)).isPresent();
    }

    private static RenderedDocument anyDeployment() {
        return Scenario.all()
                .flatMap(scenario -> scenario.ofKind("FlinkDeployment").stream())
                .filter(document ->
                        document.json().at("/spec/job/upgradeMode").asText().equals("savepoint"))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> objection(JsonNode deployment) {
        try {
            return OPERATOR.validateDeployment(
                    Yaml.MAPPER.treeToValue(asOldDeployment(deployment), FlinkDeployment.class));
        } catch (JsonProcessingException e) {
            return Optional.of(e.getOriginalMessage());
        }
    }

    /**
     * The validator at hand is older than Flink 2 and than the names of these keys; the operator of today knows both. Its
     * rules are the same for all versions of Flink that are used here.
     */
    private static JsonNode asOldDeployment(JsonNode deployment) {
        ObjectNode copy = deployment.deepCopy();
        if (copy.path("spec") instanceof ObjectNode spec) {
            spec.put("flinkVersion", "v1_18");
        }
        if (copy.at("/spec/flinkConfiguration") instanceof ObjectNode configuration) {
            Map.of(
                            "execution.checkpointing.dir", "state.checkpoints.dir",
                            "execution.checkpointing.savepoint-dir", "state.savepoints.dir",
                            "high-availability.type", "high-availability")
                    .forEach((now, then) -> {
                        if (configuration.has(now)) {
                            configuration.set(then, configuration.get(now));
                        }
                    });
        }
        return copy;
    }
}

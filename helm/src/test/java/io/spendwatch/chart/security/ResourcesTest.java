package io.spendwatch.chart.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.spendwatch.chart.testing.EachScenario;
import io.spendwatch.chart.testing.RenderedDocument;
import io.spendwatch.chart.testing.Scenario;
import java.util.List;
import java.util.stream.Stream;

/** Nothing may take a whole node: everything that runs has requests and limits. */
class ResourcesTest {
    private static final List<String> KAFKA_PARTS =
            List.of("/spec/entityOperator/topicOperator", "/spec/entityOperator/userOperator", "/spec/kafkaExporter");

    @EachScenario
    void shouldBeLimitedForEachContainer(Scenario scenario) {
        assertThat(Pod.of(scenario))
                .flatExtracting(Pod::containers)
                .filteredOn(container -> !container.isFlinkMain())
                .isNotEmpty()
                .allMatch(container -> isLimited(container.json().path("resources")));
    }

    /** Flink requests this much, and limits memory to it and cores to a multiple of it. */
    @EachScenario
    void shouldBeSaidForFlink(Scenario scenario) {
        assertThat(scenario.ofKind("FlinkDeployment"))
                .flatExtracting(document -> List.of(
                        document.json().at("/spec/jobManager/resource"),
                        document.json().at("/spec/taskManager/resource")))
                .isNotEmpty()
                .allMatch(resource -> resource.path("cpu").asDouble() > 0 && resource.has("memory"));
    }

    @EachScenario
    void shouldBeLimitedForKafka(Scenario scenario) {
        List<JsonNode> pools = scenario.ofKind("KafkaNodePool").stream()
                .map(RenderedDocument::spec)
                .toList();
        Stream<JsonNode> parts = scenario.ofKind("Kafka").stream()
                .flatMap(kafka -> KAFKA_PARTS.stream().map(kafka.json()::at))
                .filter(part -> !part.isMissingNode());

        assertThat(Stream.concat(pools.stream(), parts)).allMatch(part -> isLimited(part.path("resources")));
    }

    private static boolean isLimited(JsonNode resources) {
        return Stream.of("/requests/cpu", "/requests/memory", "/limits/cpu", "/limits/memory")
                .noneMatch(amount -> resources.at(amount).isMissingNode());
    }
}

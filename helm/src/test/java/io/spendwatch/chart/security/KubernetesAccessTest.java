package io.spendwatch.chart.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.spendwatch.chart.testing.EachScenario;
import io.spendwatch.chart.testing.Elements;
import io.spendwatch.chart.testing.RenderedDocument;
import io.spendwatch.chart.testing.Scenario;
import java.util.Set;
import java.util.stream.Collectors;

/** Flink's own pods alone talk to the Kubernetes API, and may do there what they do. */
class KubernetesAccessTest {

    /** What Flink 2.2 does in native mode, as JobManager and for high availability. */
    private static final Set<String> FLINK =
            Set.of("pods", "configmaps", "services", "deployments", "deployments/finalizers");

    @EachScenario
    void shouldBeForFlinkAlone(Scenario scenario) {
        assertThat(Pod.of(scenario))
                .filteredOn(pod -> !pod.isFlink())
                .isNotEmpty()
                .allMatch(pod -> pod.spec().path("automountServiceAccountToken").isBoolean()
                        && !pod.spec().path("automountServiceAccountToken").asBoolean());
    }

    @EachScenario
    void shouldNameWhatIsPermitted(Scenario scenario) {
        assertThat(scenario.ofKind("Role"))
                .flatExtracting(role -> Elements.of(role.json().path("rules")))
                .allSatisfy(rule -> {
                    assertThat(texts(rule.path("verbs"))).isNotEmpty().doesNotContain("*");
                    assertThat(texts(rule.path("apiGroups"))).isNotEmpty().doesNotContain("*");
                    assertThat(texts(rule.path("resources"))).isNotEmpty().isSubsetOf(FLINK);
                });
    }

    @EachScenario
    void shouldEndAtTheNamespace(Scenario scenario) {
        assertThat(scenario.documents())
                .extracting(RenderedDocument::kind)
                .doesNotContain("ClusterRole", "ClusterRoleBinding");
    }

    private static Set<String> texts(JsonNode list) {
        return Elements.of(list).stream().map(JsonNode::asText).collect(Collectors.toSet());
    }
}

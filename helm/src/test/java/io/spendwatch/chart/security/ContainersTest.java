package io.spendwatch.chart.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.chart.testing.EachScenario;
import io.spendwatch.chart.testing.Scenario;
import java.util.List;
import java.util.function.Predicate;

/** What the Kubernetes pod security standard "restricted" asks for, and a read-only root beside it. */
class ContainersTest {

    @EachScenario
    void shouldNotRunAsRoot(Scenario scenario) {
        assertEach(
                scenario,
                container -> container.security("runAsNonRoot").asBoolean()
                        && container.security("runAsUser").asInt(1) != 0);
    }

    @EachScenario
    void shouldNotGainPrivileges(Scenario scenario) {
        assertEach(
                scenario,
                container -> container.security("allowPrivilegeEscalation").isBoolean()
                        && !container.security("allowPrivilegeEscalation").asBoolean()
                        && !container.security("privileged").asBoolean());
    }

    @EachScenario
    void shouldHaveNoCapability(Scenario scenario) {
        assertEach(
                scenario,
                container -> container.security("capabilities").toString().equals("{\"drop\":[\"ALL\"]}"));
    }

    @EachScenario
    void shouldMakeNoUnusualSystemCall(Scenario scenario) {
        assertEach(
                scenario,
                container -> container
                        .security("seccompProfile")
                        .path("type")
                        .asText()
                        .equals("RuntimeDefault"));
    }

    @EachScenario
    void shouldNotWriteToTheirImage(Scenario scenario) {
        assertEach(
                scenario,
                container -> container.security("readOnlyRootFilesystem").asBoolean());
    }

    @EachScenario
    void shouldNotSeeTheNode(Scenario scenario) {
        assertThat(Pod.of(scenario))
                .isNotEmpty()
                .noneMatch(pod -> pod.spec().has("hostNetwork")
                        || pod.spec().has("hostPID")
                        || pod.spec().has("hostIPC")
                        || pod.spec().path("volumes").findValue("hostPath") != null);
    }

    private static void assertEach(Scenario scenario, Predicate<Container> requirement) {
        List<Container> containers = Pod.of(scenario).stream()
                .flatMap(pod -> pod.containers().stream())
                .toList();

        assertThat(containers).isNotEmpty().allMatch(requirement);
    }
}

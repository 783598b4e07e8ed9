package io.spendwatch.chart.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.chart.testing.Yaml;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceCheckerTest {
    private static final ResourceChecker CHECKER = new ResourceChecker();
    private static final String FLINK_DEPLOYMENT = """
            apiVersion: flink.apache.org/v1beta1
            kind: FlinkDeployment
            metadata: {name: a}
            spec:
              flinkVersion: v2_2
              jobManager:
                replicas: 1
                resource: {cpu: 0.5, memory: 1600m}
                podTemplate:
                  spec:
                    containers:
                      - name: flink-main-container
                        ports: [{name: metrics, containerPort: 9249}]
                        livenessProbe: {httpGet: {path: /, port: 8081}}
                        securityContext: {readOnlyRootFilesystem: true}
              job: {upgradeMode: savepoint}
            """;
    private static final String KAFKA_TOPIC = """
            apiVersion: kafka.strimzi.io/v1
            kind: KafkaTopic
            metadata: {name: a}
            spec: {partitions: 12, replicas: 3, config: {retention.ms: 1000}}
            """;
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: a}
            spec:
              replicas: 1
              selector: {matchLabels: {app: a}}
              template:
                spec:
                  containers:
                    - name: a
                      ports: [{name: http, containerPort: 80}]
                      resources: {limits: {cpu: 1, memory: 64Mi}}
                      livenessProbe: {httpGet: {path: /, port: http}}
            """;
    private static final String PROMETHEUS_RULE = """
            apiVersion: monitoring.coreos.com/v1
            kind: PrometheusRule
            metadata: {name: a}
            spec:
              groups:
                - name: a
                  rules: [{alert: A, expr: up == 0, for: 5m, labels: {severity: page}}]
            """;
    private static final String HTTP_ROUTE = """
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: {name: a}
            spec:
              parentRefs: [{name: gateway}]
              rules: [{backendRefs: [{name: a, port: 80}]}]
            """;

    private static List<String> problems(String yaml) {
        return CHECKER.problems(Yaml.read(yaml));
    }

    private static String example(String name) {
        return switch (name) {
            case "FlinkDeployment" -> FLINK_DEPLOYMENT;
            case "KafkaTopic" -> KAFKA_TOPIC;
            case "Deployment" -> DEPLOYMENT;
            case "PrometheusRule" -> PROMETHEUS_RULE;
            case "HTTPRoute" -> HTTP_ROUTE;
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @CsvSource({"FlinkDeployment", "KafkaTopic", "Deployment", "PrometheusRule", "HTTPRoute"})
    void shouldAcceptWhatIsRight(String example) {
        assertThat(problems(example(example))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FlinkDeployment, flinkVersion, flinkVersoin",
        "FlinkDeployment, upgradeMode, upgradMode",
        "FlinkDeployment, resource:, resources:",
        "FlinkDeployment, containerPort, containerport",
        "FlinkDeployment, readOnlyRootFilesystem, readOnlyRootFileSystem",
        "FlinkDeployment, httpGet, httpget",
        "KafkaTopic, partitions, partition",
        "KafkaTopic, config:, configuration:",
        "Deployment, matchLabels, matchLables",
        "Deployment, containerPort, containerport",
        "Deployment, limits, limit",
        "Deployment, replicas, replica",
        "PrometheusRule, expr, expression",
        "HTTPRoute, backendRefs, backends",
        "HTTPRoute, parentRefs, parents"
    })
    void shouldRejectAMisspelledField(String example, String right, String wrong) {
        assertThat(problems(example(example).replace(right, wrong))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FlinkDeployment | v2_2                       | v1_99",
                "FlinkDeployment | upgradeMode: savepoint     | upgradeMode: sometimes",
                "FlinkDeployment | replicas: 1                | replicas: one",
                "FlinkDeployment | containerPort: 9249        | containerPort: metrics",
                "KafkaTopic      | partitions: 12             | partitions: twelve",
                "KafkaTopic      | partitions: 12             | partitions: 0",
                "Deployment      | replicas: 1                | replicas: one",
                "Deployment      | matchLabels: {app: a}      | matchLabels: [a]"
            })
    void shouldRejectAValueOfTheWrongKind(String example, String right, String wrong) {
        assertThat(problems(example(example).replace(right, wrong))).isNotEmpty();
    }

    @Test
    void shouldRejectAMisspelledFieldOfTheMetadata() {
        assertThat(problems(KAFKA_TOPIC.replace("{name: a}", "{name: a, lables: {}}")))
                .hasSize(1);
    }

    @Test
    void shouldRejectAResourceWithoutAName() {
        assertThat(problems(KAFKA_TOPIC.replace("{name: a}", "{}"))).hasSize(1);
    }

    @Test
    void shouldRejectAVersionThatIsNoLongerServed() {
        assertThat(problems(KAFKA_TOPIC.replace("strimzi.io/v1", "strimzi.io/v1beta2")))
                .singleElement()
                .asString()
                .contains("no schema is known");
    }

    @Test
    void shouldRejectAKindThatNobodyKnows() {
        assertThat(problems("{apiVersion: v1, kind: Secret, metadata: {name: a}}"))
                .singleElement()
                .asString()
                .contains("no schema is known");
    }
}

package io.spendwatch.job.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaConfigurationTest {
    @TempDir
    private Path folder;

    @Test
    void shouldHaveDefaults() {
        assertThat(Loading.defaults().kafka())
                .isEqualTo(new KafkaConfiguration(
                        "localhost:9092",
                        "spendwatch",
                        StartFrom.COMMITTED,
                        Duration.ofMinutes(5),
                        new KafkaProperties(Map.of()),
                        new Topics(
                                "transactions-data",
                                "spending-alerts",
                                "transactions-dead-letter",
                                "transactions-late",
                                "spending-rules",
                                "spending-rule-status")));
    }

    @Test
    void shouldReadEveryKey() {
        KafkaConfiguration kafka = Loading.yaml(folder, """
                        kafka:
                          bootstrap-servers: a:1,b:2
                          group-id: g
                          start-from: latest
                          start-timeout: PT20S
                          properties:
                            security.protocol: SSL
                            max.poll.records: 5
                          topics: {transactions: t, alerts: a, dead-letter: d, late: l, rules: r, rule-status: s}
                        """).kafka();

        assertThat(kafka)
                .isEqualTo(new KafkaConfiguration(
                        "a:1,b:2",
                        "g",
                        StartFrom.LATEST,
                        Duration.ofSeconds(20),
                        new KafkaProperties(Map.of("security.protocol", "SSL", "max.poll.records", "5")),
                        new Topics("t", "a", "d", "l", "r", "s")));
    }

    @Test
    void shouldTakePropertiesFromTheCommandLineAndTheEnvironment() {
        KafkaConfiguration kafka = Loading.yaml(
                        folder,
                        "kafka: {properties: {security.protocol: PLAINTEXT, linger.ms: 1}}",
                        Map.of("kafka.properties.security.protocol", "SASL_SSL"),
                        Map.of(
                                "SPENDWATCH_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", "x",
                                "SPENDWATCH_KAFKA_PROPERTIES_SECURITY_PROTOCOL", "SSL"))
                .kafka();

        assertThat(kafka.properties().toMap())
                .isEqualTo(Map.of("security.protocol", "SASL_SSL", "linger.ms", "1", "sasl.jaas.config", "x"));
        assertThat(kafka.properties().toProperties()).containsEntry("sasl.jaas.config", "x");
    }
}

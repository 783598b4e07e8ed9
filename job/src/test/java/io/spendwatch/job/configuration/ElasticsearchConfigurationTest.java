package io.spendwatch.job.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchConfigurationTest {
    @TempDir
    private Path folder;

    @Test
    void shouldHaveDefaults() {
        assertThat(Loading.yaml(folder, "sinks: {elasticsearch: {}}").sinks().elasticsearch())
                .contains(new ElasticsearchConfiguration(
                        List.of(URI.create("http://localhost:9200")),
                        "transactions-supermarket-case",
                        "",
                        Secret.NONE,
                        "",
                        "",
                        1_000,
                        DataSize.ofMebibytes(5),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30)));
    }

    @Test
    void shouldReadWhereCredentialsAreMounted() {
        assertThat(Loading.yaml(folder, "sinks: {elasticsearch: {credentials-directory: /secrets/elasticsearch}}")
                        .sinks()
                        .elasticsearch()
                        .orElseThrow()
                        .credentialsDirectory())
                .isEqualTo("/secrets/elasticsearch");
    }

    @Test
    void shouldRejectCredentialsInTwoPlaces() {
        assertThatThrownBy(() -> Loading.yaml(
                        folder,
                        "sinks: {elasticsearch: {username: ana, credentials-directory: /secrets/elasticsearch}}"))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining(
                        "counts for nothing beside sinks.elasticsearch.credentials-directory; leave one of them out");
    }

    @Test
    void shouldReadEveryKey() {
        assertThat(Loading.yaml(folder, """
                                sinks:
                                  elasticsearch:
                                    hosts: ["https://a:9200", "https://b/es"]
                                    index: i
                                    username: u
                                    password: 12345
                                    ca-certificate: /etc/ca.pem
                                    bulk-actions: 2
                                    bulk-size: 3MiB
                                    bulk-interval: PT4S
                                    retry-backoff-initial: PT5S
                                    retry-backoff-max: PT6S
                                    connect-timeout: PT7S
                                    request-timeout: PT8S
                                """).sinks().elasticsearch())
                .contains(new ElasticsearchConfiguration(
                        List.of(URI.create("https://a:9200"), URI.create("https://b/es")),
                        "i",
                        "u",
                        new Secret("12345"),
                        "",
                        "/etc/ca.pem",
                        2,
                        DataSize.ofMebibytes(3),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(6),
                        Duration.ofSeconds(7),
                        Duration.ofSeconds(8)));
    }
}

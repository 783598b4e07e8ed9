package io.spendwatch.job.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    @TempDir
    private Path folder;

    @Test
    void shouldBeRevealedOnlyOnDemand() {
        assertThat(new Secret("hunter2")).hasToString("(hidden)").isEqualTo(new Secret("hunter2"));
        assertThat(new Secret("hunter2").reveal()).isEqualTo("hunter2");
        assertThat(Secret.NONE.isEmpty()).isTrue();
    }

    @Test
    void shouldNotBePrintedWithTheConfiguration() {
        Configuration configuration = Loading.yaml(folder, """
                kafka:
                  properties:
                    ssl.keystore.password: hunter2
                    sasl.jaas.config: hunter2
                    ssl.keystore.key: hunter2
                    sasl.oauthbearer.client.secret: hunter2
                    some.token: hunter2
                    basic.auth.credentials: hunter2
                    security.protocol: SSL
                sinks: {elasticsearch: {username: elastic, password: hunter2}}
                """);

        assertThat(configuration.toString())
                .doesNotContain("hunter2")
                .contains("security.protocol=SSL", "sasl.jaas.config=(hidden)", "password=(hidden)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sinks: {elasticsearch: {pasword: hunter2}}",
                "sinks: {elasticsearch: {password: [hunter2]}}",
                "sinks: {elasticsearch: {password: {hunter2: 1}}}",
                "sinks: {elasticsearch: {hosts: 'http://elastic:hunter2@localhost:9200'}}",
                "sinks: {elasticsearch: {password: hunter2: x}}",
                "kafka: {properties: {sasl.jaas.config: [hunter2]}}"
            })
    void shouldNotBePrintedWithMistakes(String yaml) {
        assertThatThrownBy(() -> Loading.yaml(folder, yaml))
                .isInstanceOf(InvalidConfigurationException.class)
                .message()
                .isNotEmpty()
                .doesNotContain("hunter2");
    }

    @Test
    void shouldNotBePrintedWhenItComesUnderAWrongName() {
        assertThatThrownBy(() -> Loading.yaml(
                        folder,
                        "",
                        Map.of("sinks.elasticsearch.pasword", "hunter2"),
                        Map.of("SPENDWATCH_ELASTICSEARCH_PASSWORD", "hunter2")))
                .message()
                .doesNotContain("hunter2")
                .contains(
                        "SPENDWATCH_ELASTICSEARCH_PASSWORD: unknown variable; did you mean SPENDWATCH_SINKS_ELASTICSEARCH_PASSWORD?")
                .contains("-D sinks.elasticsearch.pasword: unknown key; did you mean sinks.elasticsearch.password?");
    }
}

package io.spendwatch.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.ConfigurationLoader;
import io.spendwatch.job.sink.elasticsearch.ElasticsearchSettings;
import io.spendwatch.job.sink.elasticsearch.Login;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a configuration makes of both ends of the job. */
class ConfiguredEndsTest {

    @ParameterizedTest
    @ValueSource(strings = {"committed", "earliest", "latest"})
    void shouldReadTheTopicWithoutAnEndFromWhereverItStarts(String start) {
        // when
        TransactionInput input = ConfiguredInputs.of(
                        load(Map.of("kafka.start-from", start, "kafka.topics.transactions", "cards")))
                .transactions();

        // then
        assertThat(input.name()).isEqualTo("cards");
        assertThat(input.source().getBoundedness()).isEqualTo(Boundedness.CONTINUOUS_UNBOUNDED);
    }

    @Test
    void shouldSendAlertsNowhereUnlessToldTo() {
        // when
        Outputs outputs = ConfiguredOutputs.of(load(Map.of()));

        // then
        assertThat(outputs.alerts()).isEmpty();
        assertThat(outputs.elasticsearch()).isEmpty();
        assertThat(outputs.deadLetters()).isInstanceOf(KafkaSink.class);
        assertThat(outputs.lateEvents()).isInstanceOf(KafkaSink.class);
    }

    @Test
    void shouldSendAlertsToEverySinkWhoseSectionIsThere() {
        // when
        Outputs outputs = ConfiguredOutputs.of(load(Map.of(
                "sinks.csv.directory", "/tmp/alerts",
                "sinks.kafka.transactional-id-prefix", "bank")));

        // then
        assertThat(outputs.alerts().keySet()).containsExactly("csv", "kafka");
        assertThat(outputs.alerts().get("csv").sink()).isInstanceOf(FileSink.class);
        assertThat(outputs.alerts().get("kafka").sink()).isInstanceOf(KafkaSink.class);
        assertThat(outputs.elasticsearch()).isEmpty();
    }

    @Test
    void shouldTellElasticsearchEverySetting() {
        // when
        Optional<ElasticsearchSettings> settings = ConfiguredOutputs.of(load(Map.ofEntries(
                        Map.entry("sinks.elasticsearch.hosts", "https://one:9200,https://two:9201"),
                        Map.entry("sinks.elasticsearch.index", "alerts"),
                        Map.entry("sinks.elasticsearch.username", "ana"),
                        Map.entry("sinks.elasticsearch.password", "hidden"),
                        Map.entry("sinks.elasticsearch.ca-certificate", "/ca.pem"),
                        Map.entry("sinks.elasticsearch.bulk-actions", "7"),
                        Map.entry("sinks.elasticsearch.bulk-size", "2MiB"),
                        Map.entry("sinks.elasticsearch.bulk-interval", "PT2S"),
                        Map.entry("sinks.elasticsearch.retry-backoff-initial", "PT3S"),
                        Map.entry("sinks.elasticsearch.retry-backoff-max", "PT4S"),
                        Map.entry("sinks.elasticsearch.connect-timeout", "PT5S"),
                        Map.entry("sinks.elasticsearch.request-timeout", "PT6S"))))
                .elasticsearch();

        // then
        assertThat(settings)
                .contains(new ElasticsearchSettings(
                        List.of(URI.create("https://one:9200"), URI.create("https://two:9201")),
                        "alerts",
                        new Login.Password("ana", "hidden"),
                        "/ca.pem",
                        7,
                        MemorySize.ofMebiBytes(2),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(6)));
    }

    @Test
    void shouldLeaveMountedCredentialsWhereTheyAre() {
        // when
        Optional<ElasticsearchSettings> settings = ConfiguredOutputs.of(
                        load(Map.of("sinks.elasticsearch.credentials-directory", "/secrets/elasticsearch")))
                .elasticsearch();

        // then
        assertThat(settings.orElseThrow().login()).isEqualTo(new Login.MountedSecret("/secrets/elasticsearch"));
    }

    private static Configuration load(Map<String, String> overrides) {
        return ConfigurationLoader.load(Optional.empty(), overrides, Map.of());
    }
}

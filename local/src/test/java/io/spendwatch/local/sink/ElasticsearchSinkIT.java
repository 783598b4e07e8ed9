package io.spendwatch.local.sink;

import static io.spendwatch.local.sink.SinkJob.INDEX;
import static io.spendwatch.local.sink.SinkJob.alert;
import static io.spendwatch.local.sink.SinkJob.alerts;
import static io.spendwatch.local.sink.SinkJob.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertJson;
import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.Position;
import io.spendwatch.job.sink.elasticsearch.ElasticsearchSettings;
import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedElasticsearch;
import io.spendwatch.local.infrastructure.LoopbackPort;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class ElasticsearchSinkIT {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration NEVER = Duration.ofDays(1);

    @TempDir
    private Path folder;

    @Test
    void shouldIndexEachAlertOnceWithItsTypesHoweverOftenItIsRepeated() throws Exception {
        // given
        try (EmbeddedElasticsearch elasticsearch = start(LoopbackPort.free())) {
            ElasticsearchApi api = new ElasticsearchApi(elasticsearch.uri());

            // when
            SinkJob.run(alerts(25), AT_ONCE, settings(elasticsearch.uri(), 10, SECOND));
            List<DeadLetter> refused = SinkJob.run(alerts(25), AT_ONCE, settings(elasticsearch.uri(), 7, SECOND));

            // then
            assertThat(refused).isEmpty();
            assertThat(api.count(INDEX)).isEqualTo(25);
            JsonNode properties = api.get("/" + INDEX + "/_mapping").at("/" + INDEX + "/mappings/properties");
            assertThat(properties.at("/location/type").asText()).isEqualTo("geo_point");
            assertThat(properties.at("/last_transaction_time/type").asText()).isEqualTo("date");
            assertThat(properties.at("/window_start/type").asText()).isEqualTo("date");
            assertThat(properties.at("/customer/type").asText()).isEqualTo("keyword");
            assertThat(properties.at("/count_transactions/type").asText()).isEqualTo("long");
            assertThat(api.get("/" + INDEX + "/_search?q=customer:customer-3")
                            .at("/hits/hits/0/_source/count_transactions")
                            .asInt())
                    .isEqualTo(4);
        }
    }

    @Test
    void shouldKeepACustomerThatIsTooLongToBeIndexed() throws Exception {
        // given
        String customer = "\u20ac".repeat(40_000);
        try (EmbeddedElasticsearch elasticsearch = start(LoopbackPort.free())) {
            // when
            List<DeadLetter> refused =
                    SinkJob.run(List.of(alert(customer, 1)), AT_ONCE, settings(elasticsearch.uri(), 10, SECOND));

            // then
            assertThat(refused).isEmpty();
            assertThat(new ElasticsearchApi(elasticsearch.uri()).count(INDEX)).isEqualTo(1);
        }
    }

    @Test
    void shouldHandOnTheDocumentsThatTheMappingRefusesAndIndexTheOthers() throws Exception {
        // given
        Alert refusedAlert = alert("Ana", 1);
        try (EmbeddedElasticsearch elasticsearch = start(LoopbackPort.free())) {
            ElasticsearchApi api = new ElasticsearchApi(elasticsearch.uri());
            api.put("/" + INDEX, "{\"mappings\":{\"properties\":{\"customer\":{\"type\":\"integer\"}}}}");

            // when
            List<DeadLetter> refused = SinkJob.run(
                    List.of(alert("1", 1), refusedAlert, alert("2", 1)),
                    AT_ONCE,
                    settings(elasticsearch.uri(), 10, SECOND));

            // then
            assertThat(refused).hasSize(1);
            DeadLetter letter = refused.get(0);
            assertThat(letter.reason()).isEqualTo("ELASTICSEARCH_REJECTED");
            assertThat(letter.detail())
                    .startsWith("400 mapper_parsing_exception: failed to parse field [customer] of type [integer]")
                    .doesNotContain("\n");
            assertThat(letter.position()).isEqualTo(new Position("elasticsearch/" + INDEX, 0));
            assertThat(new String(letter.key(), StandardCharsets.UTF_8)).matches("[0-9a-f]{64}");
            assertThat(letter.value()).isEqualTo(AlertJson.toDocument(refusedAlert));
            assertThat(api.count(INDEX)).isEqualTo(2);
        }
    }

    @Test
    void shouldWriteWhatIsGatheredBeforeACheckpointAndAfterTheInterval() throws Exception {
        // given
        try (EmbeddedElasticsearch elasticsearch = start(LoopbackPort.free())) {
            ElasticsearchApi api = new ElasticsearchApi(elasticsearch.uri());
            StreamExecutionEnvironment checkpointed = SinkJob.environment();
            checkpointed.enableCheckpointing(300);

            // when, then
            indexesBeforeItEnds(checkpointed, NEVER, api, elasticsearch);
            api.delete("/" + INDEX);
            indexesBeforeItEnds(SinkJob.environment(), Duration.ofMillis(200), api, elasticsearch);
        }
    }

    @Test
    void shouldLoseNothingWhileElasticsearchStopsAndStartsAgain() throws Exception {
        // given
        LoopbackPort port = LoopbackPort.free();
        JobClient job;
        try (EmbeddedElasticsearch elasticsearch = start(port)) {
            ElasticsearchApi api = new ElasticsearchApi(elasticsearch.uri());
            job = execute(SinkJob.environment(), 300, settings(elasticsearch.uri(), 10, SECOND));
            await().atMost(Duration.ofMinutes(3)).until(() -> api.count(INDEX) >= 20);
        }

        // when
        try (EmbeddedElasticsearch elasticsearch = start(port)) {
            job.getJobExecutionResult().get();

            // then
            assertThat(new ElasticsearchApi(elasticsearch.uri()).count(INDEX)).isEqualTo(300);
        }
    }

    private static void indexesBeforeItEnds(
            StreamExecutionEnvironment environment,
            Duration bulkInterval,
            ElasticsearchApi api,
            EmbeddedElasticsearch elasticsearch)
            throws Exception {
        JobClient job = execute(environment, 10_000, settings(elasticsearch.uri(), 100_000, bulkInterval));
        await().atMost(Duration.ofMinutes(3)).until(() -> api.count(INDEX) > 0);
        job.cancel().get();
    }

    private static JobClient execute(StreamExecutionEnvironment environment, int alerts, ElasticsearchSettings settings)
            throws Exception {
        SinkJob.of(environment, alerts(alerts), Duration.ofMillis(10), settings).sinkTo(new DiscardingSink<>());
        return environment.executeAsync();
    }

    private EmbeddedElasticsearch start(LoopbackPort port) {
        return EmbeddedElasticsearch.start(port, DataDirectory.at(folder));
    }
}

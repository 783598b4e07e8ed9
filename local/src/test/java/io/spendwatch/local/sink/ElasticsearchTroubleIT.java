package io.spendwatch.local.sink;

import static io.spendwatch.local.sink.SinkJob.INDEX;
import static io.spendwatch.local.sink.SinkJob.alerts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.sink.elasticsearch.ElasticsearchSettings;
import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedElasticsearch;
import io.spendwatch.local.infrastructure.LoopbackPort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Trouble that passes while alerts come: none of them may be missing from the index afterwards, and none refused. */
@Timeout(60)
class ElasticsearchTroubleIT {
    private static final int ALERTS = 150;

    @TempDir
    private static Path folder;

    private static EmbeddedElasticsearch elasticsearch;
    private static ElasticsearchApi api;

    @BeforeAll
    static void start() {
        elasticsearch = EmbeddedElasticsearch.start(LoopbackPort.free(), DataDirectory.at(folder));
        api = new ElasticsearchApi(elasticsearch.uri());
    }

    @AfterAll
    static void stop() {
        elasticsearch.close();
    }

    @AfterEach
    void clean() throws Exception {
        api.delete("/" + INDEX + "*");
        api.delete("/_template/*");
    }

    @Test
    void shouldWaitWhileTheIndexIsBlocked() throws Exception {
        indexesAllDespite(
                () -> api.put("/" + INDEX + "/_settings", "{\"index.blocks.write\":true}"),
                () -> api.put("/" + INDEX + "/_settings", "{\"index.blocks.write\":null}"));
    }

    @Test
    void shouldWaitWhileTheDiskIsFull() throws Exception {
        indexesAllDespite(
                () -> api.put("/" + INDEX + "/_settings", "{\"index.blocks.read_only_allow_delete\":true}"),
                () -> api.put("/" + INDEX + "/_settings", "{\"index.blocks.read_only_allow_delete\":null}"));
    }

    @Test
    void shouldWaitWhileTheClusterIsBlocked() throws Exception {
        indexesAllDespite(
                () -> api.put("/_cluster/settings", "{\"transient\":{\"cluster.blocks.read_only\":true}}"),
                () -> api.put("/_cluster/settings", "{\"transient\":{\"cluster.blocks.read_only\":null}}"));
    }

    @Test
    void shouldWaitWhileTheIndexIsClosed() throws Exception {
        indexesAllDespite(() -> api.post("/" + INDEX + "/_close"), () -> api.post("/" + INDEX + "/_open"));
    }

    @Test
    void shouldWaitForAnIndexThatMayNotBeCreatedByWriting() throws Exception {
        // given
        api.put("/" + INDEX, "{}");

        // when
        int indexed = indexedDespite(
                () -> {
                    api.put("/_cluster/settings", "{\"transient\":{\"action.auto_create_index\":\"false\"}}");
                    api.delete("/" + INDEX);
                },
                () -> {
                    api.put("/" + INDEX, "{}");
                    api.put("/_cluster/settings", "{\"transient\":{\"action.auto_create_index\":null}}");
                });

        // then
        assertThat(indexed).isBetween(1, ALERTS - 1);
        assertTyped(INDEX);
    }

    @Test
    void shouldTypeAnIndexThatIsMadeAnewWithoutItsTemplate() throws Exception {
        // when
        int indexed = indexedDespite(
                () -> {
                    api.post("/" + INDEX + "/_close");
                    api.delete("/_template/*");
                },
                () -> api.delete("/" + INDEX));

        // then
        assertThat(indexed).isBetween(1, ALERTS - 1);
        assertTyped(INDEX);
    }

    @Test
    void shouldWriteThroughAnAliasAndWaitWhileItHasNoIndexToWriteTo() throws Exception {
        // given
        api.put("/" + INDEX + "-1", "{\"aliases\":{\"" + INDEX + "\":{\"is_write_index\":true}}}");

        // when, then
        indexesAllDespite(
                () -> api.put("/" + INDEX + "-1/_alias/" + INDEX, "{\"is_write_index\":false}"),
                () -> api.put("/" + INDEX + "-1/_alias/" + INDEX, "{\"is_write_index\":true}"));
    }

    @Test
    void shouldWaitWhileNoShardMayBeAdded() throws Exception {
        // given
        api.put("/" + INDEX + "-other", "{}");
        api.put("/_cluster/settings", "{\"transient\":{\"cluster.max_shards_per_node\":1}}");

        // when
        StreamExecutionEnvironment environment = SinkJob.environment();
        CloseableIterator<DeadLetter> refused =
                SinkJob.of(environment, alerts(5), Duration.ZERO, settings()).collectAsync();
        JobClient job = environment.executeAsync();
        await().during(Duration.ofSeconds(1)).until(() -> job.getJobStatus().get(), ElasticsearchTroubleIT::isAlive);
        api.put("/_cluster/settings", "{\"transient\":{\"cluster.max_shards_per_node\":null}}");

        // then
        assertThat(refused).toIterable().isEmpty();
        assertThat(api.count(INDEX)).isEqualTo(5);
    }

    private static void indexesAllDespite(Step trouble, Step end) throws Exception {
        assertThat(indexedDespite(trouble, end)).isEqualTo(ALERTS);
    }

    /** Returns how many alerts are indexed once all are settled; none is refused. */
    private static int indexedDespite(Step trouble, Step end) throws Exception {
        StreamExecutionEnvironment environment = SinkJob.environment();
        DataStream<DeadLetter> letters = SinkJob.of(environment, alerts(ALERTS), Duration.ofMillis(10), settings());
        CloseableIterator<DeadLetter> refused = letters.collectAsync();
        JobClient job = environment.executeAsync();
        CompletableFuture<JobExecutionResult> finished = job.getJobExecutionResult();
        await().atMost(Duration.ofSeconds(30)).until(() -> api.count(INDEX) > 0);
        trouble.take();
        await().during(Duration.ofSeconds(1)).until(() -> job.getJobStatus().get(), ElasticsearchTroubleIT::isAlive);
        end.take();
        assertThat(refused).toIterable().isEmpty();
        assertThat(finished).succeedsWithin(Duration.ofSeconds(10));
        return api.count(INDEX);
    }

    private static void assertTyped(String index) throws Exception {
        assertThat(api.get("/" + index + "/_mapping")
                        .at("/" + index + "/mappings/properties/location/type")
                        .asText())
                .isEqualTo("geo_point");
    }

    private static boolean isAlive(JobStatus status) {
        return !status.isTerminalState();
    }

    private static ElasticsearchSettings settings() {
        return SinkJob.settings(elasticsearch.uri(), 10, Duration.ofMillis(100));
    }

    /** Something that is done to Elasticsearch. */
    private interface Step {
        void take() throws Exception;
    }
}

package io.spendwatch.local.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.spendwatch.job.sink.elasticsearch.ElasticsearchSettings;
import io.spendwatch.local.infrastructure.LoopbackPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.client.JobCancellationException;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class ElasticsearchFaultsIT {
    private final Queue<Integer> troubles = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> documentsOfRequests = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void shouldSendEverythingOnceElasticsearchTakesIt() throws Exception {
        // given
        // To the template, and then to documents and to the look at the template after each trouble
        troubles.addAll(List.of(503, 200, 429, 200, 502, 200, 413));

        // when
        SinkJob.run(SinkJob.alerts(8), Duration.ZERO, settings());

        // then
        assertThat(documentsOfRequests).filteredOn(documents -> documents > 0).containsExactly(8, 8, 8, 4, 4);
    }

    @Test
    void shouldFailWithTheSettingToCheckWhenTheUserIsUnknown() {
        // given
        troubles.add(401);

        // when, then
        assertThatThrownBy(() -> SinkJob.run(SinkJob.alerts(1), Duration.ZERO, settings()))
                .hasStackTraceContaining("Check elasticsearch.username and elasticsearch.password")
                .satisfies(failure -> assertThat(failure).hasStackTraceContaining("401"));
    }

    @Test
    void shouldBeCancelledPromptlyWhileElasticsearchIsAway() throws Exception {
        // given
        ElasticsearchSettings nobody =
                SinkJob.settings(URI.create("http://" + LoopbackPort.free()), 8, Duration.ofSeconds(1));
        StreamExecutionEnvironment environment = SinkJob.environment();
        SinkJob.of(environment, SinkJob.alerts(8), Duration.ZERO, nobody).sinkTo(new DiscardingSink<>());
        JobClient job = environment.executeAsync();
        await().atMost(Duration.ofMinutes(3)).until(() -> job.getJobStatus().get() == JobStatus.RUNNING);

        // when
        CompletableFuture<JobExecutionResult> end = job.getJobExecutionResult();
        job.cancel().get();

        // then
        assertThat(end)
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withStackTraceContaining(JobCancellationException.class.getSimpleName());
    }

    private ElasticsearchSettings settings() {
        return SinkJob.settings(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), 8, Duration.ofMinutes(1));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int documents =
                (int) request.lines().filter(line -> line.contains("\"_id\"")).count();
        documentsOfRequests.add(documents);
        Integer trouble = troubles.poll();
        String items = String.join(",", Collections.nCopies(documents, "{\"index\":{\"status\":201}}"));
        byte[] body = ("{\"items\":[" + items + "]}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(trouble == null ? 200 : trouble, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}

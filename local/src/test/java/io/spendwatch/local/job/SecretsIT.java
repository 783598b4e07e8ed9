package io.spendwatch.local.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.ConfigurationLoader;
import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import io.spendwatch.local.infrastructure.LoopbackPort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class SecretsIT {
    private static final String PASSWORD = "pa55-of-elasticsearch";
    private static final String JAAS_PASSWORD = "pa55-of-kafka";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void shouldShowNoSecretInTheLogTheRestInterfaceOrTheConfigurationsText() throws Exception {
        try (EmbeddedKafka broker = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.temporary());
                LogLines log = LogLines.record()) {
            // given
            KafkaLog kafka = new KafkaLog(broker.bootstrapServers());
            JobSettings settings = settings(broker);
            KafkaLog.createTopics(broker, settings.topics());
            Instant noon = Instant.parse("2026-10-28T12:00:00Z");
            kafka.append(
                    settings.topic("transactions"),
                    List.of(LogRecord.of(0, SampleTransaction.inStore("Ana", "9999999", noon))));
            kafka.append(settings.topic("transactions"), SampleLog.closing(noon));
            Configuration configuration = ConfigurationLoader.load(
                    Optional.empty(), settings.values(), Map.of("SPENDWATCH_SINKS_ELASTICSEARCH_PASSWORD", PASSWORD));

            // when
            Map<String, String> answers;
            try (JobRun run = JobRun.start(folder.resolve("flink"), 1, configuration)) {
                run.awaitRead(3);
                await().atMost(Duration.ofMinutes(3)).until(() -> log.contain("does not take alerts"));
                answers = restAnswers(run);
            }

            // then
            assertThat(configuration.toString())
                    .contains("sasl.jaas.config")
                    .doesNotContain(PASSWORD)
                    .doesNotContain(JAAS_PASSWORD);
            answers.forEach((path, answer) ->
                    assertThat(answer).as(path).doesNotContain(PASSWORD).doesNotContain(JAAS_PASSWORD));
            assertThat(log.contain("sasl.jaas.config")).isTrue();
            assertThat(log.contain(PASSWORD)).isFalse();
            assertThat(log.contain(JAAS_PASSWORD)).isFalse();
        }
    }

    /** Returns settings whose Elasticsearch is not there, so that the job has something to complain about. */
    private JobSettings settings(EmbeddedKafka broker) throws IOException {
        return JobSettings.of(broker.bootstrapServers(), "", folder)
                .with("kafka.group-id", "spendwatch")
                .with("idle-after", "PT1H")
                .with("sinks.elasticsearch.hosts", "http://" + LoopbackPort.free())
                .with("sinks.elasticsearch.username", "spendwatch")
                .with(
                        "kafka.properties.sasl.jaas.config",
                        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"spendwatch\""
                                + " password=\"" + JAAS_PASSWORD + "\";");
    }

    private static Map<String, String> restAnswers(JobRun run) throws Exception {
        String job = "/jobs/" + run.job();
        Map<String, String> answers = new LinkedHashMap<>();
        for (String path : List.of(
                job,
                job + "/config",
                job + "/plan",
                job + "/exceptions",
                job + "/accumulators",
                job + "/checkpoints",
                job + "/checkpoints/config",
                job + "/metrics",
                "/config",
                "/overview",
                "/jobs/overview",
                "/jobmanager/config",
                "/jobmanager/environment",
                "/jobmanager/metrics",
                "/jobmanager/thread-dump",
                "/taskmanagers/metrics",
                "/taskmanagers")) {
            answers.put(path, get(run.uri(), path));
        }
        for (JsonNode vertex : JSON.readTree(answers.get(job)).get("vertices")) {
            String path = job + "/vertices/" + vertex.get("id").textValue();
            answers.put(path, get(run.uri(), path));
        }
        for (JsonNode taskManager : JSON.readTree(answers.get("/taskmanagers")).get("taskmanagers")) {
            String path = "/taskmanagers/" + taskManager.get("id").textValue();
            answers.put(path, get(run.uri(), path));
        }
        return answers;
    }

    private static String get(URI uri, String path) throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri.resolve(path)).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }
}

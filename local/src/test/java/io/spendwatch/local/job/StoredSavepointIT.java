package io.spendwatch.local.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import io.spendwatch.local.infrastructure.LoopbackPort;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The upgrade of a job of an earlier version, all of whose state has to find its place: Flink refuses to start where some of an
 * operator is left over. Elasticsearch is left out, since its operator has none.
 */
@Timeout(600)
class StoredSavepointIT {
    private static List<LogRecord> log;
    private static Instant stoppedAt;
    private static SpendingModel.Findings before;
    private static SpendingModel.Findings all;

    @TempDir
    private Path folder;

    private EmbeddedKafka broker;
    private KafkaLog kafka;
    private JobSettings settings;

    @BeforeAll
    static void readTheLog() throws Exception {
        SpendingModel model = new SpendingModel(Duration.ofHours(1), Duration.ofSeconds(60), ModelRule.ALL);
        log = StoredSavepoint.log();
        stoppedAt = log.get(StoredSavepoint.READ - 1).timestamp();
        before = model.of(log.subList(0, StoredSavepoint.READ));
        all = model.of(log);
    }

    /** Each test has a broker of its own: the savepoint says what the topic is called and how far it had been read. */
    @BeforeEach
    void writeTheLog() throws Exception {
        broker = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.temporary());
        kafka = new KafkaLog(broker.bootstrapServers());
        settings = StoredSavepoint.settings(broker.bootstrapServers(), folder);
        KafkaLog.createTopics(broker, settings.topics());
        kafka.append(settings.topic("transactions"), log);
    }

    @AfterEach
    void stopKafka() {
        broker.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 1})
    void shouldGoOnWhereTheStoredJobWasStopped(int parallelism) throws Exception {
        // given
        List<SampleAlert> alerts = minus(all.alerts(), before.alerts());
        assertThat(alerts)
                .filteredOn(alert -> alert.windowStart().isBefore(stoppedAt))
                .extracting(SampleAlert::rule)
                .contains("in-store-over-online", "busy-hours", "everyday");
        Path savepoint = StoredSavepoint.copyTo(folder.resolve("savepoint"));

        // when
        try (JobRun run = JobRun.start(
                folder.resolve("flink"),
                parallelism,
                settings.load(),
                Optional.of(savepoint),
                UnaryOperator.identity())) {
            run.awaitRead(log.size());
            run.stop();

            // then
            assertThat(run.deadLetters()).isEqualTo(all.deadLetters().size());
            assertThat(run.late())
                    .containsEntry("OUT_OF_ORDER", (long) all.late().size())
                    .containsEntry("IDLE_PARTITION", 0L);
            assertThat(run.alerts()).containsAllEntriesOf(byRule(all.alerts()));
        }
        assertThat(JobResults.inKafka(kafka, settings.topic("alerts"))).containsExactlyInAnyOrderElementsOf(alerts);
        assertThat(CsvAlert.readAll(folder.resolve("alerts")))
                .containsExactlyInAnyOrderElementsOf(
                        alerts.stream().map(SampleAlert::toCsv).toList());
        assertThat(kafka.committed(settings.topic("dead-letter")))
                .hasSameSizeAs(minus(all.deadLetters(), before.deadLetters()));
        assertThat(kafka.committed(settings.topic("late"))).hasSameSizeAs(minus(all.late(), before.late()));
    }

    private static Map<String, Long> byRule(List<SampleAlert> alerts) {
        return alerts.stream().collect(Collectors.groupingBy(SampleAlert::rule, Collectors.counting()));
    }

    /** Returns what has come to a list since. */
    private static <T> List<T> minus(List<T> now, List<T> earlier) {
        List<T> rest = new ArrayList<>(now);
        earlier.forEach(rest::remove);
        return rest;
    }
}

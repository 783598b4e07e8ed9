package io.spendwatch.local.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedElasticsearch;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import io.spendwatch.local.infrastructure.LoopbackPort;
import io.spendwatch.local.testing.HookedSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class RecoveryIT {
    private static final int GENERATED = 3_000;
    private static final Instant END = SampleLog.START.plus(Duration.ofSeconds(20L * GENERATED));
    private static final List<LogRecord> LOG = Stream.of(SampleLog.generated(GENERATED), SampleLog.closing(END))
            .flatMap(List::stream)
            .toList();
    private static final SpendingModel.Findings EXPECTED =
            new SpendingModel(Duration.ofHours(1), Duration.ofSeconds(60), ModelRule.ALL).of(LOG);

    private static EmbeddedKafka broker;
    private static EmbeddedElasticsearch elasticsearch;
    private static KafkaLog kafka;

    @TempDir
    private Path folder;

    private JobSettings settings;
    private String index;

    @BeforeAll
    static void startTheServers() {
        broker = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.temporary());
        elasticsearch = EmbeddedElasticsearch.start(LoopbackPort.free(), DataDirectory.temporary());
        kafka = new KafkaLog(broker.bootstrapServers());
    }

    @AfterAll
    static void stopTheServers() {
        elasticsearch.close();
        broker.close();
    }

    @BeforeEach
    void createTopics(TestInfo test) throws Exception {
        String prefix = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT) + "-";
        index = prefix + "alerts";
        settings = JobSettings.of(broker.bootstrapServers(), prefix, folder)
                .with("kafka.properties.max.poll.records", Fuse.RECORDS_A_POLL)
                .with("idle-after", "PT1H")
                .with("sinks.csv.directory", folder.resolve("alerts").toUri().toString())
                .with("sinks.elasticsearch.index", index)
                .with("sinks.elasticsearch.hosts", elasticsearch.uri().toString());
        KafkaLog.createTopics(broker, settings.topics());
    }

    @Test
    void shouldRaiseEachAlertOnceWhenTheJobFailsInTheMiddle() throws Exception {
        // given
        int failuresBefore = Fuse.burnt();
        try (JobRun run = JobRun.start(
                folder.resolve("flink"),
                2,
                settings.load(),
                Optional.empty(),
                input -> HookedSource.of(input, Fuse.hook()))) {
            append(0, 1_500);
            run.awaitRead(1_500);
            run.awaitCheckpoint();

            // when
            Fuse.light(700);
            append(1_500, LOG.size());
            await().atMost(Duration.ofMinutes(3)).until(() -> Fuse.burnt() > failuresBefore);
            run.awaitRead(LOG.size());
            run.stop();

            // then
            assertThat(run.late())
                    .containsEntry("OUT_OF_ORDER", (long) EXPECTED.late().size());
            assertThat(run.deadLetters()).isEqualTo(EXPECTED.deadLetters().size());
        }
        assertEachAlertOnce();
        assertThat(positions("dead-letter")).hasSameSizeAs(EXPECTED.deadLetters());
        assertThat(positions("late")).hasSameSizeAs(EXPECTED.late());
    }

    @Test
    void shouldRaiseEachAlertOnceWhenTheJobIsRescaledByWayOfSavepoints() throws Exception {
        // given
        List<Integer> parallelisms = List.of(1, 2, 3, 1);
        int eachTime = LOG.size() / parallelisms.size();
        Optional<Path> savepoint = Optional.empty();

        // when
        for (int start = 0; start < parallelisms.size(); start++) {
            int to = start == parallelisms.size() - 1 ? LOG.size() : (start + 1) * eachTime;
            append(start * eachTime, to);
            try (JobRun run = JobRun.start(
                    folder.resolve("flink-" + start),
                    parallelisms.get(start),
                    settings.load(),
                    savepoint,
                    UnaryOperator.identity())) {
                run.awaitRead(to);
                savepoint = Optional.of(run.stop());

                // then
                assertThat(run.late()).containsEntry("IDLE_PARTITION", 0L);
            }
        }
        assertEachAlertOnce();
        assertThat(positions("dead-letter")).hasSameSizeAs(EXPECTED.deadLetters());
        assertThat(kafka.committed(settings.topic("dead-letter"))).hasSameSizeAs(EXPECTED.deadLetters());
        assertThat(kafka.committed(settings.topic("late"))).hasSameSizeAs(EXPECTED.late());
    }

    private void append(int from, int to) throws Exception {
        kafka.append(settings.topic("transactions"), LOG.subList(from, to));
    }

    private void assertEachAlertOnce() throws Exception {
        assertThat(JobResults.inKafka(kafka, settings.topic("alerts")))
                .containsExactlyInAnyOrderElementsOf(EXPECTED.alerts());
        assertThat(JobResults.inElasticsearch(elasticsearch.uri(), index))
                .containsExactlyInAnyOrderElementsOf(EXPECTED.alerts());
        assertThat(CsvAlert.readAll(folder.resolve("alerts")))
                .containsExactlyInAnyOrderElementsOf(
                        EXPECTED.alerts().stream().map(SampleAlert::toCsv).toList());
    }

    /** Returns where the messages of a topic come from; they are there at least once. */
    private List<String> positions(String purpose) {
        return kafka.committed(settings.topic(purpose)).stream()
                .map(KafkaLog::origin)
                .distinct()
                .toList();
    }
}

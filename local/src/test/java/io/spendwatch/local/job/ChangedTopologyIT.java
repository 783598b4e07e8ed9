package io.spendwatch.local.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import io.spendwatch.local.infrastructure.LoopbackPort;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Savepoints of a job that is put together in another way than the one that goes on from them. */
@Timeout(600)
class ChangedTopologyIT {
    private static final Instant NOON = Instant.parse("2026-10-28T12:00:00Z");
    private static final String ANOTHER_RULE = """
            - id: another
              window: {size: PT1H}
              when: total_in_store_payment_amount > 1.5
            """;

    private static EmbeddedKafka broker;

    @TempDir
    private Path folder;

    private KafkaLog kafka;
    private JobSettings withoutFiles;
    private JobSettings withFiles;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.temporary());
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void createTopics(TestInfo test) throws Exception {
        kafka = new KafkaLog(broker.bootstrapServers());
        String prefix = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT) + "-";
        withoutFiles = JobSettings.of(broker.bootstrapServers(), prefix, folder).with("idle-after", "PT1H");
        withFiles = withoutFiles.with(
                "sinks.csv.directory", folder.resolve("alerts").toUri().toString());
        KafkaLog.createTopics(broker, withoutFiles.topics());
    }

    @Test
    void shouldGoOnWithASinkMore() throws Exception {
        // given
        Path savepoint = runUpTo(withoutFiles);

        // when
        goOn(withFiles, savepoint);

        // then
        List<SampleAlert> alerts = JobResults.inKafka(kafka, withFiles.topic("alerts"));
        assertThat(alerts).isNotEmpty();
        assertThat(CsvAlert.readAll(folder.resolve("alerts")))
                .containsExactlyInAnyOrderElementsOf(
                        alerts.stream().map(SampleAlert::toCsv).toList());
    }

    @Test
    void shouldGoOnWithOtherRules() throws Exception {
        // given
        Path savepoint = runUpTo(withFiles);

        // when
        goOn(withFiles.withRules(folder, ANOTHER_RULE), savepoint);

        // then
        assertThat(JobResults.inKafka(kafka, withFiles.topic("alerts")))
                .extracting(SampleAlert::rule)
                .isNotEmpty()
                .containsOnly("another");
    }

    @Test
    void shouldRefuseToForgetASinkUnlessItIsTold() throws Exception {
        // given
        Path savepoint = runUpTo(withFiles);

        // when
        String failure;
        try (JobRun run = JobRun.start(
                folder.resolve("after"), 1, withoutFiles.load(), Optional.of(savepoint), UnaryOperator.identity())) {
            failure = run.awaitFailure();
        }

        // then
        assertThat(failure)
                .contains("Cannot map checkpoint/savepoint state for operator")
                .contains("allowNonRestoredState");
    }

    /** Has a job read one event of an open window, and returns where its savepoint is. */
    private Path runUpTo(JobSettings settings) throws Exception {
        kafka.append(
                settings.topic("transactions"),
                List.of(LogRecord.of(0, SampleTransaction.inStore("Ana", "9999999", NOON))));
        try (JobRun run = JobRun.start(folder.resolve("before"), 1, settings.load())) {
            run.awaitRead(1);
            return run.stop();
        }
    }

    private void goOn(JobSettings settings, Path savepoint) throws Exception {
        kafka.append(settings.topic("transactions"), SampleLog.closing(NOON));
        try (JobRun run = JobRun.start(
                folder.resolve("after"), 1, settings.load(), Optional.of(savepoint), UnaryOperator.identity())) {
            run.awaitRead(3);
            run.stop();
        }
    }
}

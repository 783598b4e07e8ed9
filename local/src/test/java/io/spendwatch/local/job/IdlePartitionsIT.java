package io.spendwatch.local.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.spendwatch.job.sink.kafka.Headers;
import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import io.spendwatch.local.infrastructure.LoopbackPort;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two partitions: 0 goes on all the time, 1 does not. */
@Timeout(600)
class IdlePartitionsIT {
    private static final Instant NOON = Instant.parse("2026-10-28T12:00:00Z");
    private static final LogRecord EVENING_EVENT = event(0, "Bo", Instant.parse("2026-10-28T21:30:00Z"), "");

    private static final String EVERY_HOUR = """
            - id: every-hour
              window: {size: PT1H}
              when: count_transactions >= 1
            """;

    private static EmbeddedKafka broker;
    private static KafkaLog kafka;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startKafka() {
        broker = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.temporary());
        kafka = new KafkaLog(broker.bootstrapServers());
    }

    @AfterAll
    static void stopKafka() {
        broker.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void shouldCloseWindowsWithoutASilentPartitionAndSendItsOldEventsAside(int parallelism) throws Exception {
        // given
        JobSettings settings = settings("silent-" + parallelism + "-");
        LogRecord inTime = event(1, "Ana", NOON.plusSeconds(1), "a key");
        LogRecord tooOld = event(1, "Ana", NOON.plusSeconds(2), "a key \u0160");
        try (JobRun run = JobRun.start(folder.resolve("flink"), parallelism, settings.load())) {
            kafka.append(settings.topic("transactions"), List.of(inTime, event(0, "Ana", NOON, "")));

            // when
            awaitMessage("alerts", settings, List.of(EVENING_EVENT));
            kafka.append(settings.topic("transactions"), List.of(tooOld));

            // then
            awaitMessage("late", settings, List.of(EVENING_EVENT));
            assertThat(run.late()).containsEntry("IDLE_PARTITION", 1L).containsEntry("OUT_OF_ORDER", 0L);
            run.stop();
        }
        ConsumerRecord<byte[], byte[]> late =
                kafka.committed(settings.topic("late")).get(0);
        assertThat(KafkaLog.header(late, Headers.REASON)).isEqualTo("IDLE_PARTITION");
        assertThat(KafkaLog.header(late, Headers.SOURCE)).isEqualTo(settings.topic("transactions") + "-1");
        assertThat(KafkaLog.header(late, Headers.OFFSET)).isEqualTo("1");
        assertThat(KafkaLog.header(late, Headers.CLOCK))
                .isEqualTo(NOON.plusSeconds(2).toString());
        assertThat(late.key()).isEqualTo(tooOld.key().orElseThrow());
        assertThat(late.value()).isEqualTo(tooOld.value().orElseThrow());
        assertThat(JobResults.inKafka(kafka, settings.topic("alerts")))
                .extracting(SampleAlert::customer, SampleAlert::count, SampleAlert::windowEnd)
                .containsExactly(tuple("Ana", 2L, NOON.plus(Duration.ofHours(1))));
    }

    @Test
    void shouldCloseWindowsWithoutAPartitionOfDeadLetters() throws Exception {
        // given
        JobSettings settings = settings("dead-");
        LogRecord deadLetter = LogRecord.dead(1, Optional.empty(), Optional.empty(), "EMPTY_VALUE");
        try (JobRun run = JobRun.start(folder.resolve("flink"), 2, settings.load())) {
            // when
            kafka.append(settings.topic("transactions"), List.of(event(0, "Ana", NOON, "")));

            // then
            awaitMessage("alerts", settings, List.of(EVENING_EVENT, deadLetter));
            run.stop();
            assertThat(run.deadLetters()).isGreaterThan(2);
        }
    }

    /** Waits until a message is there, having these records appended again and again meanwhile. */
    private static void awaitMessage(String topic, JobSettings settings, List<LogRecord> meanwhile) {
        await().atMost(Duration.ofMinutes(3)).until(() -> {
            kafka.append(settings.topic("transactions"), meanwhile);
            return !kafka.committed(settings.topic(topic)).isEmpty();
        });
    }

    private JobSettings settings(String prefix) throws Exception {
        JobSettings settings = JobSettings.of(broker.bootstrapServers(), prefix, folder)
                .with("idle-after", "PT2S")
                .withRules(folder, EVERY_HOUR);
        KafkaLog.createTopics(broker, settings.topics());
        return settings;
    }

    private static LogRecord event(int partition, String customer, Instant time, String key) {
        byte[] value = SampleTransaction.inStore(customer, "1.00", time).toJson();
        return LogRecord.valid(partition, Optional.of(key.getBytes(UTF_8)), value);
    }
}

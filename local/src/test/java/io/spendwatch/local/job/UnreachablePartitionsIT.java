package io.spendwatch.local.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.spendwatch.local.infrastructure.TwoBrokers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two brokers, each of which leads one partition: 0 goes on all the time, 1 brings nothing, and not because there is nothing. */
@Timeout(180)
class UnreachablePartitionsIT {
    private static final Instant NOON = Instant.parse("2026-10-28T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-10-28T21:30:00Z");
    private static final Duration IDLE_AFTER = Duration.ofSeconds(1);
    private static final Duration MUCH_LONGER = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String EVERY_HOUR = """
            - id: every-hour
              window: {size: PT1H}
              when: count_transactions >= 1
            """;

    private static TwoBrokers brokers;
    private static KafkaLog kafka;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startKafka() {
        brokers = TwoBrokers.start();
        kafka = new KafkaLog(brokers.bootstrapServers());
    }

    @AfterEach
    void mend() {
        brokers.door(2).mend();
    }

    @AfterAll
    static void stopKafka() {
        brokers.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void shouldWaitForAPartitionWhoseBrokerIsCutOff(int parallelism) throws Exception {
        // given
        JobSettings settings = settings("cut-" + parallelism + "-");
        try (JobRun run = JobRun.start(folder.resolve("flink"), parallelism, settings.load())) {
            append(settings, event(0, NOON), event(1, NOON));
            run.awaitRead(2);

            // when
            brokers.door(2).cut();
            append(settings, event(1, NOON.plusSeconds(1)), event(0, EVENING));
            goOn(settings);
            List<SampleAlert> duringTheCut = JobResults.inKafka(kafka, settings.topic("alerts"));
            await().atMost(PATIENCE).until(() -> unreachable(run, settings, 1) >= MUCH_LONGER.toSeconds());
            long reachable = unreachable(run, settings, 0);
            append(settings, event(1, NOON.plusSeconds(2)));
            brokers.door(2).mend();
            awaitAlert(settings);

            // then
            assertThat(duringTheCut).isEmpty();
            assertThat(reachable).isZero();
            assertThat(run.late()).containsEntry("IDLE_PARTITION", 0L).containsEntry("OUT_OF_ORDER", 0L);
            assertThat(unreachable(run, settings, 1)).isZero();
            run.stop();
        }
        assertThat(JobResults.inKafka(kafka, settings.topic("alerts")))
                .extracting(SampleAlert::customer, SampleAlert::count, SampleAlert::windowEnd)
                .containsExactly(tuple("Ana", 4L, NOON.plus(Duration.ofHours(1))));
    }

    @Test
    void shouldGoOnWithoutAPartitionOnceItWasUnreachableForAsLongAsPeopleWait() throws Exception {
        // given
        JobSettings settings = settings("given-up-").with("unreachable-after", "PT3S");
        try (JobRun run = JobRun.start(folder.resolve("flink"), 2, settings.load())) {
            append(settings, event(0, NOON), event(1, NOON));
            run.awaitRead(2);

            // when
            brokers.door(2).cut();
            append(settings, event(1, NOON.plusSeconds(1)));
            awaitAlert(settings);
            brokers.door(2).mend();

            // then
            await().atMost(PATIENCE).until(() -> run.late().get("IDLE_PARTITION") == 1L);
            run.stop();
        }
        assertThat(JobResults.inKafka(kafka, settings.topic("alerts")))
                .extracting(SampleAlert::customer, SampleAlert::count)
                .containsExactly(tuple("Ana", 2L));
    }

    @Test
    void shouldWaitForAPartitionThatATransactionHoldsUp() throws Exception {
        // given
        JobSettings settings = settings("open-");
        Map<String, Object> transactional = Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "of-a-test");
        try (JobRun run = JobRun.start(folder.resolve("flink"), 2, settings.load());
                KafkaProducer<byte[], byte[]> producer = kafka.producer(transactional)) {
            append(settings, event(0, NOON), event(1, NOON));
            run.awaitRead(2);
            producer.initTransactions();

            // when
            producer.beginTransaction();
            producer.send(KafkaLog.message(settings.topic("transactions"), event(1, NOON.plusSeconds(1))))
                    .get();
            append(settings, event(1, NOON.plusSeconds(2)));
            goOn(settings);
            List<SampleAlert> whileItIsOpen = JobResults.inKafka(kafka, settings.topic("alerts"));
            long unreachable = unreachable(run, settings, 1);
            producer.commitTransaction();
            awaitAlert(settings);

            // then
            assertThat(whileItIsOpen).isEmpty();
            assertThat(unreachable).isZero();
            assertThat(run.late()).containsEntry("IDLE_PARTITION", 0L);
            run.stop();
        }
        assertThat(JobResults.inKafka(kafka, settings.topic("alerts")))
                .extracting(SampleAlert::customer, SampleAlert::count)
                .containsExactly(tuple("Ana", 4L));
    }

    /** Waits for the first alert, while partition 0 goes on. */
    private static void awaitAlert(JobSettings settings) {
        await().atMost(PATIENCE).until(() -> {
            append(settings, event(0, EVENING));
            return !JobResults.inKafka(kafka, settings.topic("alerts")).isEmpty();
        });
    }

    /** Has partition 0 go on for much longer than what makes an idle one. */
    private static void goOn(JobSettings settings) throws Exception {
        for (long passed = 0; passed < MUCH_LONGER.toMillis(); passed += IDLE_AFTER.toMillis() / 2) {
            append(settings, event(0, EVENING));
            Thread.sleep(IDLE_AFTER.toMillis() / 2);
        }
    }

    private static long unreachable(JobRun run, JobSettings settings, int partition) {
        return run.unreachableSeconds().getOrDefault(settings.topic("transactions") + "-" + partition, 0L);
    }

    private JobSettings settings(String prefix) throws Exception {
        JobSettings settings = JobSettings.of(brokers.bootstrapServersByDoors(), prefix, folder)
                .with("idle-after", IDLE_AFTER.toString())
                // Transactions need both brokers.
                .with("sinks.kafka.delivery", "at-least-once")
                .withRules(folder, EVERY_HOUR);
        List<String> others = new ArrayList<>(settings.topics());
        others.remove(settings.topic("transactions"));
        for (String topic : others) {
            brokers.createTopic(topic, 1);
        }
        brokers.createTopic(settings.topic("transactions"), 1, 2);
        return settings;
    }

    private static void append(JobSettings settings, LogRecord... records) throws Exception {
        kafka.append(settings.topic("transactions"), List.of(records));
    }

    private static LogRecord event(int partition, Instant time) {
        byte[] value = SampleTransaction.inStore("Ana", "1.00", time).toJson();
        return LogRecord.valid(partition, Optional.of("Ana".getBytes(UTF_8)), value);
    }
}

package io.spendwatch.local.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.spendwatch.generator.kafka.KafkaRetry;
import io.spendwatch.job.sink.kafka.Headers;
import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import io.spendwatch.local.infrastructure.LoopbackPort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where the job begins to read. Its records are dead letters, which tell where they were read. */
@Timeout(600)
class StartFromIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static EmbeddedKafka broker;
    private static KafkaLog kafka;

    @TempDir
    private Path folder;

    private JobSettings settings = new JobSettings(Map.of());

    @BeforeAll
    static void startKafka() {
        broker = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.temporary());
        kafka = new KafkaLog(broker.bootstrapServers());
    }

    @AfterAll
    static void stopKafka() {
        broker.close();
    }

    @Test
    void shouldReadFromTheGroupsOffsetsAndElseFromTheEarliest() throws Exception {
        // given
        createTopics("committed-");
        append(0, 3);
        append(1, 2);
        commit(0, 2);

        // when
        try (JobRun run = JobRun.start(folder.resolve("flink"), 2, settings.load())) {
            run.awaitRead(3);
            run.stop();
        }

        // then
        assertThat(positionsRead()).containsExactly("0@2", "1@0", "1@1");
    }

    @Test
    void shouldReadFromTheEarliestWhateverTheGroupHasCommitted() throws Exception {
        // given
        createTopics("earliest-");
        append(0, 3);
        append(1, 2);
        commit(0, 2);

        // when
        try (JobRun run = JobRun.start(
                folder.resolve("flink"),
                2,
                settings.with("kafka.start-from", "earliest").load())) {
            run.awaitRead(5);
            run.stop();
        }

        // then
        assertThat(positionsRead()).containsExactly("0@0", "0@1", "0@2", "1@0", "1@1");
    }

    @Test
    void shouldReadWhatComesAfterTheStartAndAfterwardsGoOnFromTheSavepoint() throws Exception {
        // given
        createTopics("latest-");
        append(0, 3);
        append(1, 3);
        Path savepoint;
        try (JobRun run = JobRun.start(
                folder.resolve("flink"),
                2,
                settings.with("kafka.start-from", "latest").load())) {
            await().atMost(PATIENCE).until(() -> {
                append(0, 1);
                return run.deadLetters() > 0;
            });
            savepoint = run.stop();
        }
        Set<String> readAtFirst = positionsRead();

        // when
        append(0, 1);
        append(1, 2);
        Set<String> expected = positionsFrom(readAtFirst, 3);
        try (JobRun run = JobRun.start(
                folder.resolve("flink"),
                2,
                settings.with("kafka.start-from", "latest").load(),
                Optional.of(savepoint),
                UnaryOperator.identity())) {
            run.awaitRead(expected.size());
            run.stop();
        }

        // then
        assertThat(readAtFirst).doesNotContain("0@0", "0@1", "0@2");
        assertThat(positionsRead()).isEqualTo(expected);
    }

    @Test
    void shouldGoOnFromTheSavepointWhateverItIsTold() throws Exception {
        // given
        createTopics("restored-");
        append(0, 3);
        append(1, 2);
        Path savepoint;
        try (JobRun run = JobRun.start(folder.resolve("flink"), 2, settings.load())) {
            run.awaitRead(5);
            savepoint = run.stop();
        }

        // when
        append(1, 1);
        commit(0, 1);
        try (JobRun run = JobRun.start(
                folder.resolve("flink"),
                2,
                settings.with("kafka.start-from", "earliest").load(),
                Optional.of(savepoint),
                UnaryOperator.identity())) {
            run.awaitRead(6);
            run.stop();
        }

        // then
        assertThat(positionsRead()).containsExactly("0@0", "0@1", "0@2", "1@0", "1@1", "1@2");
        assertThat(kafka.committed(settings.topic("dead-letter"))).hasSize(6);
    }

    /** Returns all positions of partition 0 from the first that was read, and those of partition 1 from this one. */
    private Set<String> positionsFrom(Set<String> readAtFirst, int offset) {
        long first = readAtFirst.stream()
                .mapToLong(position -> Long.parseLong(position.substring("0@".length())))
                .min()
                .orElseThrow();
        Set<String> positions = new TreeSet<>();
        kafka.committed(settings.topic("transactions")).stream()
                .filter(message -> message.offset() >= (message.partition() == 0 ? first : offset))
                .forEach(message -> positions.add(message.partition() + "@" + message.offset()));
        return positions;
    }

    private void createTopics(String prefix) throws Exception {
        settings = JobSettings.of(broker.bootstrapServers(), prefix, folder);
        KafkaLog.createTopics(broker, settings.topics());
    }

    private void append(int partition, int records) throws Exception {
        List<LogRecord> log = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            log.add(LogRecord.dead(partition, Optional.empty(), Optional.empty(), "EMPTY_VALUE"));
        }
        kafka.append(settings.topic("transactions"), log);
    }

    private void commit(int partition, long offset) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            KafkaRetry.STANDARD.until("commit an offset", () -> {
                admin.alterConsumerGroupOffsets(
                                settings.values().get("kafka.group-id"),
                                Map.of(
                                        new TopicPartition(settings.topic("transactions"), partition),
                                        new OffsetAndMetadata(offset)))
                        .all()
                        .get();
                return true;
            });
        }
    }

    /** Returns what the job has read, such as {@code 0@2} for the third record of partition 0. */
    private Set<String> positionsRead() {
        Set<String> positions = new TreeSet<>();
        kafka.committed(settings.topic("dead-letter"))
                .forEach(message -> positions.add(KafkaLog.header(message, Headers.SOURCE)
                                .substring(settings.topic("transactions").length() + 1)
                        + "@" + KafkaLog.header(message, Headers.OFFSET)));
        return positions;
    }
}

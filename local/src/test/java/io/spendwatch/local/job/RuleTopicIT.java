package io.spendwatch.local.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.spendwatch.job.rulebook.RuleMessage.Decided;
import io.spendwatch.job.rulebook.RuleMessage.Published;
import io.spendwatch.job.rulebook.RuleMessage.ReadUntil;
import io.spendwatch.job.source.rules.NoRuleTopic;
import io.spendwatch.job.source.rules.RuleTopicSource;
import io.spendwatch.local.flink.LocalFlink;
import io.spendwatch.local.flink.LocalFlinkOptions;
import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import io.spendwatch.local.infrastructure.LoopbackPort;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The rules' topic as a source, on a real broker and a real Flink. */
@Timeout(600)
class RuleTopicIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private static Path folder;

    private static EmbeddedKafka broker;
    private static LocalFlink flink;

    private RuleTopicLog rules;
    private RuleTopicLog status;

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.temporary());
        flink = LocalFlink.start(new LocalFlinkOptions(folder, 2, 0, Duration.ofMillis(500), 0));
    }

    @AfterAll
    static void stop() {
        flink.close();
        broker.close();
    }

    @BeforeEach
    void nameTopics(TestInfo test) {
        KafkaLog kafka = new KafkaLog(broker.bootstrapServers());
        String name = test.getTestMethod().orElseThrow().getName();
        rules = new RuleTopicLog(kafka, name);
        status = new RuleTopicLog(kafka, name + "-status");
    }

    @Test
    void shouldTellWhatARecordSays() throws Exception {
        // given
        rules.create(1, Map.of());
        ProducerRecord<byte[], byte[]> retirement = rules.message(0, Optional.of("a"), Optional.empty());
        retirement.headers().add(RuleTopicSource.EFFECTIVE_FROM_HEADER, "2026-10-28T20:00:00Z".getBytes(UTF_8));
        rules.publish("a").publish(retirement).publish(rules.message(0, Optional.empty(), Optional.of("{}")));

        // when
        RuleJob job = startJob();
        job.awaitRead();
        job.stop();

        // then
        long noon = RuleTopicLog.NOON.toEpochMilli();
        assertThat(job.messages())
                .filteredOn(message -> !(message instanceof ReadUntil))
                .containsExactly(
                        new Published("a", 0, noon, Optional.of("{\"id\": \"a\"}".getBytes(UTF_8)), Optional.empty()),
                        new Published(
                                "a", 1, noon, Optional.empty(), Optional.of(Instant.parse("2026-10-28T20:00:00Z"))),
                        new Published("", 2, noon, Optional.of("{}".getBytes(UTF_8)), Optional.empty()));
    }

    @Test
    void shouldTellEachPartitionInItsOrderAlsoWhereItIsNew() throws Exception {
        // given
        rules.create(2, Map.of()).publish("a").publish("b");
        rules.publish(rules.message(1, Optional.of("c"), Optional.of("{}")));
        RuleJob job = startJob();
        assertThat(job.awaitRead())
                .containsSubsequence("a@0", "b@1")
                .contains("c@0")
                .hasSize(3);

        // when
        rules.grow(3);
        rules.publish(rules.message(2, Optional.of("d"), Optional.of("{}")));

        // then
        await().atMost(PATIENCE).until(() -> job.told().contains("d@0"));
        job.stop();
    }

    @Test
    void shouldKnowTheEndOfATopicThatEndsInAnAbortedTransaction() throws Exception {
        // given
        rules.create(2, Map.of()).publish("a").publishAndCommit("b").publishAndAbort("c");
        RuleJob job = startJob();

        // then
        assertThat(job.awaitRead()).containsExactly("a@0", "b@1");

        // when
        rules.publishAndCommit("d").publishAndAbort("e").publishAndCommit("f");

        // then
        assertThat(job.awaitRead()).containsExactly("a@0", "b@1", "d@5", "f@9");
        job.stop();
    }

    @Test
    void shouldNotWaitForATransactionThatIsOpen() throws Exception {
        // given
        rules.create(1, Map.of()).publish("a");
        RuleJob job = startJob();
        try (KafkaProducer<byte[], byte[]> producer = rules.beginTransaction("b")) {
            rules.publish("c");

            // then
            assertThat(job.awaitRead()).containsExactly("a@0");

            // when
            producer.commitTransaction();
        }

        // then
        assertThat(job.awaitRead()).containsExactly("a@0", "b@1", "c@2");
        job.stop();
    }

    @Test
    void shouldTellWhatCompactionHasLeft() throws Exception {
        // given
        rules.create(
                1,
                Map.of(
                        "cleanup.policy", "compact",
                        "segment.ms", "1",
                        "min.cleanable.dirty.ratio", "0.001",
                        "delete.retention.ms", "0"));
        rules.publish("a")
                .publish("b")
                .publish("a")
                .retire("b")
                .publishAndAbort("c")
                .publish("d");
        await().atMost(PATIENCE)
                .until(() -> rules.kafka().committed(rules.topic()).get(0).offset() > 1);

        // when
        RuleJob job = startJob();

        // then
        assertThat(job.awaitRead()).startsWith("a@2").endsWith("d@6").doesNotContain("a@0", "b@1");
        job.stop();
    }

    @Test
    void shouldSayThatATopicIsNotThereAndReadItOnceItIs() throws Exception {
        try (LogLines log = LogLines.record()) {
            // given
            RuleJob job = startJob();
            assertThat(job.awaitRead()).isEmpty();
            assertThat(log.contain("Topic " + rules.topic() + " is not there: the rules of the configuration count;"
                            + " create it (cleanup.policy=compact) to change rules while the job runs"))
                    .isTrue();

            // when
            rules.create(1, Map.of()).publish("a");

            // then
            assertThat(job.awaitRead()).containsExactly("a@0");
            job.stop();
        }
    }

    @Test
    void shouldReadATopicThatWasMadeAnewFromItsBeginning() throws Exception {
        // given
        rules.create(1, Map.of()).publish("a").publish("b");
        RuleJob job = startJob();
        job.awaitRead();

        // when
        rules.delete();
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> rules.create(1, Map.of()));
        job.awaitRead();
        rules.publish("c");

        // then
        assertThat(job.awaitRead()).containsExactly("a@0", "b@1", "c@0");
        job.stop();
    }

    @Test
    void shouldTellAFirstStartAloneWhatAnEarlierRunDecided() throws Exception {
        // given
        rules.create(1, Map.of()).publish("a");
        status.create(1, Map.of());
        status.publish(status.message(0, Optional.of("a"), Optional.of(decision("a", 0))));

        // when
        RuleJob first = startJob();
        first.awaitRead();
        Path savepoint = first.stop();
        status.publish(status.message(0, Optional.of("b"), Optional.of(decision("b", 1))));
        rules.publish("b");
        RuleJob second = RuleJob.start(flink, source(broker), Optional.of(savepoint));
        second.awaitRead();
        second.stop();

        // then
        assertThat(first.told()).containsExactly("decided a@0", "a@0");
        assertThat(first.messages())
                .first()
                .isEqualTo(new Decided(
                        "a",
                        0,
                        RuleTopicLog.NOON.toEpochMilli(),
                        Instant.parse("2026-10-28T20:00:00Z").toEpochMilli(),
                        Long.MIN_VALUE));
        assertThat(second.told()).containsExactly("b@1");
    }

    @Test
    void shouldWaitForKafkaAndGoOnWhenItIsBack(@TempDir Path data) throws Exception {
        // given
        LoopbackPort port = LoopbackPort.free();
        RuleTopicLog own = new RuleTopicLog(new KafkaLog(port.toString()), rules.topic());
        RuleJob job;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(port, DataDirectory.at(data))) {
            own.create(1, Map.of()).publish("a");
            job = RuleJob.start(flink, source(kafka), Optional.empty());
            job.awaitRead();
        }

        // when
        Thread.sleep(1_000);
        int before = job.messages().size();
        Thread.sleep(2_000);

        // then
        assertThat(job.messages()).hasSize(before);

        // when
        try (EmbeddedKafka kafka = EmbeddedKafka.start(port, DataDirectory.at(data))) {
            new RuleTopicLog(new KafkaLog(kafka.bootstrapServers()), own.topic()).publish("b");

            // then
            assertThat(job.awaitRead()).containsExactly("a@0", "b@1");
        }

        // when
        Instant start = Instant.now();
        job.stop();

        // then
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void shouldEndAReplayThatHasNoSuchTopic() throws Exception {
        // when
        RuleJob job = RuleJob.start(flink, new NoRuleTopic(), Optional.empty());
        Optional<JobResult> result = flink.awaitResult(job.job(), PATIENCE);

        // then
        assertThat(result)
                .hasValueSatisfying(ended -> assertThat(ended.isSuccess()).isTrue());
        assertThat(job.messages()).containsExactly(new ReadUntil(Long.MAX_VALUE));
    }

    private RuleJob startJob() throws Exception {
        return RuleJob.start(flink, source(broker), Optional.empty());
    }

    private RuleTopicSource source(EmbeddedKafka kafka) {
        Properties properties = new Properties();
        properties.setProperty("group.id", "spendwatch");
        return new RuleTopicSource(kafka.bootstrapServers(), rules.topic(), status.topic(), properties);
    }

    private static String decision(String id, long version) {
        return "{\"id\": \"" + id + "\", \"state\": \"ACTIVE\", \"version\": " + version
                + ", \"published\": \"2026-10-28T12:00:00Z\", \"since\": \"2026-10-28T20:00:00Z\"}";
    }
}

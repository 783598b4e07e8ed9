package io.spendwatch.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.TransactionParser;
import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import io.spendwatch.local.infrastructure.LoopbackPort;
import io.spendwatch.local.job.KafkaLog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The generator with a real Kafka, whose topics it finds missing. */
@Timeout(600)
class GenerateToKafkaIT {
    private static final int COUNT = 2_000;
    private static final List<String> RESULTS =
            List.of("spending-alerts", "transactions-dead-letter", "transactions-late");

    private static EmbeddedKafka broker;
    private static int exitCode;

    @BeforeAll
    static void generate() {
        broker = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.temporary());
        exitCode = SpendwatchCommand.commandLine()
                .execute(
                        "generate",
                        "--bootstrap",
                        broker.bootstrapServers(),
                        "--partitions",
                        "3",
                        "--count",
                        Integer.toString(COUNT),
                        "--rate",
                        "max",
                        "--event-time",
                        "accelerated",
                        "--start",
                        "2026-10-01T00:00:00Z",
                        "--step",
                        "PT2H",
                        "--seed",
                        "1");
    }

    @AfterAll
    static void stopKafka() {
        broker.close();
    }

    @Test
    void shouldCreateTheSixTopicsWithTheirPartitions() throws Exception {
        try (Admin admin = admin()) {
            Map<String, Integer> partitions =
                    admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get().values().stream()
                            .collect(Collectors.toMap(
                                    TopicDescription::name,
                                    topic -> topic.partitions().size()));
            assertThat(exitCode).isZero();
            assertThat(partitions)
                    .containsOnly(
                            Map.entry("transactions-data", 3),
                            Map.entry("spending-alerts", 3),
                            Map.entry("transactions-dead-letter", 3),
                            Map.entry("transactions-late", 3),
                            Map.entry("spending-rules", 1),
                            Map.entry("spending-rule-status", 1));
        }
    }

    @Test
    void shouldCreateNoTopicWhereOnlyOthersMay() throws Exception {
        // when
        int exitOfAbsent = SpendwatchCommand.commandLine()
                .execute(
                        "generate",
                        "--bootstrap",
                        broker.bootstrapServers(),
                        "--topic",
                        "absent",
                        "--no-create-topics",
                        "--count",
                        "1");

        // then
        assertThat(exitOfAbsent).isEqualTo(1);
        try (Admin admin = admin()) {
            assertThat(admin.listTopics().names().get()).doesNotContain("absent");
        }
    }

    @Test
    void shouldCompactTheRulesAndLeaveResultsRoomForHeaders() throws Exception {
        for (String topic : List.of("spending-rules", "spending-rule-status")) {
            assertThat(setting(topic, "cleanup.policy")).isEqualTo("compact");
            assertThat(Duration.ofMillis(Long.parseLong(setting(topic, "min.compaction.lag.ms"))))
                    .as("a run within a week sees every version")
                    .isEqualTo(Duration.ofDays(7));
        }
        int events = Integer.parseInt(setting("transactions-data", "max.message.bytes"));
        for (String topic : RESULTS) {
            assertThat(setting(topic, "cleanup.policy")).isEqualTo("delete");
            assertThat(Integer.parseInt(setting(topic, "max.message.bytes"))).isGreaterThan(2 * events + 1024);
        }
    }

    @Test
    void shouldWriteEventsThatAreNotAheadOfTheirRecords() {
        // given
        TransactionParser strict = new TransactionParser(Duration.ZERO);

        // when
        List<ConsumerRecord<byte[], byte[]>> messages =
                new KafkaLog(broker.bootstrapServers()).committed("transactions-data");

        // then
        assertThat(messages).hasSize(COUNT);
        assertThat(messages).allMatch(message -> message.key().length > 0);
        assertThat(messages)
                .allMatch(message -> strict.parse(
                        message.value(), 0, message.value().length, message.timestamp(), new Transaction()));
    }

    private static String setting(String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = admin()) {
            Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            return config.get(name).value();
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}

package io.spendwatch.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.generator.kafka.ReadyTopics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {
    private static final String TOPIC = "transactions-data";
    private static final NewTopic ONE_PARTITION = new NewTopic(TOPIC, 1, (short) 1);

    @TempDir
    private Path folder;

    @Test
    void shouldHandOverWhatWasProduced() throws Exception {
        // given
        DataDirectory directory = DataDirectory.temporary();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(LoopbackPort.free(), directory)) {
            kafka.createTopics(List.of(ONE_PARTITION));
            kafka.createTopics(List.of(ONE_PARTITION));

            // when
            produce(kafka, "a", "b");

            // then
            assertThat(consume(kafka, 2)).containsExactly("a", "b");
        }
        assertThat(directory.path()).doesNotExist();
    }

    @Test
    void shouldWaitForTopicsUnderLoad() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.temporary());
                LateAdmin admin = new LateAdmin(kafka.bootstrapServers())) {
            // given
            ReadyTopics topics = new ReadyTopics(admin);
            NewTopic two = new NewTopic("two", 2, (short) 1);

            // when
            topics.create(List.of(ONE_PARTITION, two));

            // then
            assertThat(admin.created()).isEqualTo(2);
            assertThat(admin.asked()).isEqualTo(4);
            topics.growTo("two", 3);
            topics.createMissing(List.of(two));
            assertThatThrownBy(() -> topics.create(List.of(two))).hasCauseInstanceOf(TopicExistsException.class);
            topics.delete(List.of("two", "never there"));
            assertThat(admin.listTopics().names().get()).containsExactly(TOPIC);
        }
    }

    @Test
    void shouldShowOnlyCommittedTransactions() throws Exception {
        // given
        try (EmbeddedKafka kafka = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.temporary());
                KafkaProducer<String, String> producer = producer(kafka, Map.of("transactional.id", "test"))) {
            kafka.createTopics(List.of(ONE_PARTITION));
            producer.initTransactions();

            // when
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, "aborted")).get();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, "committed")).get();
            producer.commitTransaction();

            // then
            assertThat(consume(kafka, 1)).containsExactly("committed");
        }
    }

    @Test
    void shouldKeepItsRecordsWhenStartedAgainOnTheSameDirectoryAtAnotherPort() throws Exception {
        // given
        try (EmbeddedKafka kafka = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.at(folder))) {
            kafka.createTopics(List.of(ONE_PARTITION));
            produce(kafka, "before");
        }

        // when
        try (EmbeddedKafka kafka = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.at(folder))) {
            produce(kafka, "after");

            // then
            assertThat(consume(kafka, 2)).containsExactly("before", "after");
        }
    }

    @Test
    void shouldStopPromptly() {
        // given
        EmbeddedKafka kafka = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.temporary());

        // when
        Instant start = Instant.now();
        kafka.close();

        // then
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void shouldNameThePortThatIsInUse() throws IOException {
        // given
        try (ServerSocket occupant = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LoopbackPort port = new LoopbackPort(occupant.getLocalPort());

            // when, then
            assertThatThrownBy(() -> EmbeddedKafka.start(port, DataDirectory.temporary()))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("Kafka cannot listen on 127.0.0.1:" + port.number())
                    .hasMessageContaining("choose another port")
                    .message()
                    .doesNotContain("\n");
        }
    }

    @Test
    void shouldNameTheDirectoryThatAnotherBrokerUses() {
        // given
        try (EmbeddedKafka first = EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.at(folder))) {
            assertThat(first.bootstrapServers()).startsWith("127.0.0.1:");

            // when, then
            assertThatThrownBy(() -> EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.at(folder)))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("Kafka cannot keep its data in " + folder + ": another broker has it open")
                    .message()
                    .doesNotContain("\n");
        }
    }

    @Test
    void shouldNameTheDirectoryThatCannotBeWrittenTo() throws IOException {
        // given
        Path file = Files.createFile(folder.resolve("file"));

        // when, then
        assertThatThrownBy(() -> EmbeddedKafka.start(LoopbackPort.free(), DataDirectory.at(file)))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("Kafka cannot keep its data in " + file);
    }

    private static void produce(EmbeddedKafka kafka, String... values) throws Exception {
        try (KafkaProducer<String, String> producer = producer(kafka, Map.of())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(TOPIC, value)).get();
            }
        }
    }

    private static KafkaProducer<String, String> producer(EmbeddedKafka kafka, Map<String, Object> extra) {
        Map<String, Object> settings = new HashMap<>(extra);
        settings.put("bootstrap.servers", kafka.bootstrapServers());
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static List<String> consume(EmbeddedKafka kafka, int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(),
                "group.id", "test",
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest");
        List<String> values = new ArrayList<>();
        Instant deadline = Instant.now().plusSeconds(20);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            while (values.size() < count && Instant.now().isBefore(deadline)) {
                for (ConsumerRecord<String, String> received : consumer.poll(Duration.ofMillis(100))) {
                    values.add(received.value());
                }
            }
        }
        return values;
    }
}

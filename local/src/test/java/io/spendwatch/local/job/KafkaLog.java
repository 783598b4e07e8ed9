package io.spendwatch.local.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.generator.kafka.KafkaRetry;
import io.spendwatch.generator.kafka.ReadToEnd;
import io.spendwatch.job.sink.kafka.Headers;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What a test writes to a broker and reads from it. */
public record KafkaLog(String bootstrapServers) {
    private static final Pattern OF_RULES = Pattern.compile(".*spending-rule(s|-status)");

    /** Creates topics of two partitions; those of rules have one, and are compacted. */
    static void createTopics(EmbeddedKafka kafka, Collection<String> names) throws InterruptedException {
        kafka.createTopics(names.stream().map(KafkaLog::definition).toList());
    }

    private static NewTopic definition(String name) {
        return OF_RULES.matcher(name).matches()
                ? new NewTopic(name, 1, (short) 1).configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, "compact"))
                : new NewTopic(name, 2, (short) 1);
    }

    /** Appends records, each to its partition, and returns when the broker has them. */
    void append(String topic, List<LogRecord> records) throws Exception {
        append(topic, records, Map.of());
    }

    /** Appends records with a producer that has these settings too. */
    void append(String topic, List<LogRecord> records, Map<String, Object> settings) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = producer(settings)) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (LogRecord logRecord : records) {
                sent.add(producer.send(message(topic, logRecord)));
            }
            for (Future<RecordMetadata> future : sent) {
                assertThat(future.get().hasOffset()).isTrue();
            }
        }
    }

    KafkaProducer<byte[], byte[]> producer(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 20));
        all.putAll(settings);
        return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    static ProducerRecord<byte[], byte[]> message(String topic, LogRecord logRecord) {
        return new ProducerRecord<>(
                topic,
                logRecord.partition(),
                logRecord.timestamp().toEpochMilli(),
                logRecord.key().orElse(null),
                logRecord.value().orElse(null));
    }

    /** Returns all that is committed to a topic at the moment. */
    public List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
        awaitEndsOfTransactions();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            ReadToEnd.STANDARD.all(consumer, ReadToEnd.partitions(consumer, topic), records::add);
        }
        return records;
    }

    /** A transaction that has been committed can be read only when each of its partitions has been told. */
    private void awaitEndsOfTransactions() {
        ListTransactionsOptions ending =
                new ListTransactionsOptions().filterStates(List.of(TransactionState.PREPARE_COMMIT));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            KafkaRetry.STANDARD.until(
                    "end the transactions that are being committed",
                    () -> admin.listTransactions(ending).all().get().isEmpty());
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not list its transactions: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    /** Returns where a dead letter or a late event was read, such as {@code transactions-data-0@17}. */
    static String origin(ConsumerRecord<byte[], byte[]> message) {
        return header(message, Headers.SOURCE) + "@" + header(message, Headers.OFFSET);
    }
}

package io.spendwatch.local.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.spendwatch.generator.kafka.ReadyTopics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A topic of rules that a test writes.
 *
 * @param kafka where it is
 * @param topic its name
 */
record RuleTopicLog(KafkaLog kafka, String topic) {
    static final Instant NOON = Instant.parse("2026-10-28T12:00:00Z");

    RuleTopicLog create(int partitions, Map<String, String> settings) throws Exception {
        try (Admin admin = admin()) {
            NewTopic made = new NewTopic(topic, partitions, (short) 1).configs(settings);
            new ReadyTopics(admin).create(List.of(made));
        }
        return this;
    }

    void delete() throws Exception {
        try (Admin admin = admin()) {
            new ReadyTopics(admin).delete(List.of(topic));
        }
    }

    void grow(int partitions) throws Exception {
        try (Admin admin = admin()) {
            new ReadyTopics(admin).growTo(topic, partitions);
        }
    }

    /** Publishes a rule that is nothing but its id to the first partition. */
    RuleTopicLog publish(String id) throws Exception {
        return publish(message(0, Optional.of(id), Optional.of("{\"id\": \"" + id + "\"}")));
    }

    RuleTopicLog retire(String id) throws Exception {
        return publish(message(0, Optional.of(id), Optional.empty()));
    }

    RuleTopicLog publish(ProducerRecord<byte[], byte[]> message) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = kafka.producer(Map.of("linger.ms", 0))) {
            producer.send(message).get();
        }
        return this;
    }

    /** Publishes a rule in a transaction that is then ended. */
    RuleTopicLog publishAndAbort(String id) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = beginTransaction(id)) {
            producer.abortTransaction();
        }
        return this;
    }

    RuleTopicLog publishAndCommit(String id) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = beginTransaction(id)) {
            producer.commitTransaction();
        }
        return this;
    }

    /** Publishes a rule in a transaction and leaves it open. */
    KafkaProducer<byte[], byte[]> beginTransaction(String id) throws ExecutionException, InterruptedException {
        KafkaProducer<byte[], byte[]> producer = kafka.producer(Map.of("transactional.id", topic));
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(message(0, Optional.of(id), Optional.of("{}"))).get();
        return producer;
    }

    ProducerRecord<byte[], byte[]> message(int partition, Optional<String> key, Optional<String> value) {
        return new ProducerRecord<>(
                topic,
                partition,
                NOON.toEpochMilli(),
                key.map(text -> text.getBytes(UTF_8)).orElse(null),
                value.map(text -> text.getBytes(UTF_8)).orElse(null));
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }
}

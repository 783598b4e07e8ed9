package io.spendwatch.local.run;

import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.TransactionParser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Finds where an earlier run's simulated clock stood, so that this run goes on from there. */
final class NewestEvent {
    private static final int RECORDS_LOOKED_AT = 1000;
    private static final Duration POLL = Duration.ofMillis(500);

    private NewestEvent() {}

    /** Returns the greatest event time among the last records of a topic's partitions; nothing when it has none. */
    static Optional<Instant> of(String bootstrapServers, String topic) {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - RECORDS_LOOKED_AT)));
            return newest(consumer, ends);
        }
    }

    private static Optional<Instant> newest(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        TransactionParser parser = new TransactionParser(Duration.ZERO);
        Transaction transaction = new Transaction();
        Optional<Instant> newest = Optional.empty();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                byte[] value = record.value() == null ? new byte[0] : record.value();
                if (parser.parse(value, 0, value.length, TransactionParser.NO_TIMESTAMP, transaction)) {
                    Instant time = Instant.ofEpochMilli(transaction.eventTimeMillis());
                    newest = newest.filter(time::isBefore).or(() -> Optional.of(time));
                }
            }
        }
        return newest;
    }
}

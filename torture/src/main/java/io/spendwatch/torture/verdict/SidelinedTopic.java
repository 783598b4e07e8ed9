package io.spendwatch.torture.verdict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A topic of dead letters or of late events, read to its end.
 *
 * @param records of the log that are in it
 * @param refusals documents that Elasticsearch refused
 */
@SuppressWarnings("ArrayRecordComponent") // Documents are parsed, never compared.
record SidelinedTopic(List<SidelinedRecord> records, List<byte[]> refusals) {
    private static final String REFUSED = "ELASTICSEARCH_REJECTED";

    private static final Duration POLL = Duration.ofMillis(500);

    static SidelinedTopic read(String bootstrapServers, String topic) {
        List<SidelinedRecord> records = new ArrayList<>();
        List<byte[]> refusals = new ArrayList<>();
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), bytes, bytes)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                    if (SidelinedRecord.reason(message).equals(REFUSED)) {
                        refusals.add(message.value());
                    } else {
                        records.add(SidelinedRecord.of(message));
                    }
                }
            }
        }
        return new SidelinedTopic(records, refusals);
    }
}

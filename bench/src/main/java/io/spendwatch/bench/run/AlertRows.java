package io.spendwatch.bench.run;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Rows in a topic of alerts, as those find them who read committed messages. */
public final class AlertRows {
    private static final Duration POLL = Duration.ofMillis(500);

    private AlertRows() {}

    /** Reads all that has been committed by now, and returns it by rule; the digests are those of {@link CsvRows}. */
    public static Map<String, WindowRows> read(String bootstrapServers, String topic) throws IOException {
        RowCollector collector = new RowCollector();
        try (Consumer<byte[], byte[]> consumer = consumer(bootstrapServers)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> alert : consumer.poll(POLL)) {
                    AlertLine line = AlertLine.of(alert.value());
                    collector.add(line.rule(), line.line());
                }
            }
        }
        return collector.rows();
    }

    private static Consumer<byte[], byte[]> consumer(String bootstrapServers) {
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                bytes,
                bytes);
    }
}

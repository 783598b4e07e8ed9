package io.spendwatch.bench.peer;

import io.spendwatch.bench.run.RowCollector;
import io.spendwatch.bench.run.RunRequest;
import io.spendwatch.bench.run.WindowRows;
import io.spendwatch.generator.kafka.ReadToEnd;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the alerts that a peer has left in its topic. */
public final class AlertTopic {
    private AlertTopic() {}

    /** Returns what has been committed, by rule. */
    public static Map<String, WindowRows> read(RunRequest request) {
        RowCollector collector = new RowCollector();
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        List<TopicPartition> partitions = IntStream.range(0, request.parallelism())
                .mapToObj(partition -> new TopicPartition(request.results().alerts(), partition))
                .toList();
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings(request), bytes, bytes)) {
            ReadToEnd.STANDARD.all(
                    consumer,
                    partitions,
                    alert -> collector.add(
                            ShippedRule.ID, Json.alert(alert.value()).toRow().toCsv()));
        }
        return collector.rows();
    }

    private static Map<String, Object> settings(RunRequest request) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                request.bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
    }
}

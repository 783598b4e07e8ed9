package io.spendwatch.local.run;

import io.spendwatch.generator.kafka.ReadToEnd;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The alerts as a reader of the topic gets them, from the moment it was opened. For one thread. */
final class AlertFeed implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;

    private AlertFeed(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Opens the feed of what is committed to a topic from now on. */
    static AlertFeed open(String bootstrapServers, String topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes);
        List<TopicPartition> partitions = ReadToEnd.partitions(consumer, topic);
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return new AlertFeed(consumer);
    }

    /** Returns the alerts that have come since this was last asked, each as its JSON, waiting at most so long. */
    List<String> next(Duration atMost) {
        List<String> alerts = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(atMost)) {
            alerts.add(new String(record.value(), StandardCharsets.UTF_8));
        }
        return alerts;
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}

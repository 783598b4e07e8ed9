package io.spendwatch.harness.alerts;

import io.spendwatch.generator.kafka.ReadToEnd;
import java.io.IOException;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A topic of alerts, as those find it who read committed messages. */
public final class AlertTopic {
    private AlertTopic() {}

    /** Shows all that has been committed by now, as the rows that {@link AlertFiles} would have of it. */
    public static void read(String bootstrapServers, String topic, RowVisitor visitor) throws IOException {
        try (Consumer<byte[], byte[]> consumer = consumer(bootstrapServers)) {
            ReadToEnd.STANDARD.all(
                    consumer,
                    ReadToEnd.partitions(consumer, topic),
                    alert -> AlertLine.of(alert.value()).show(visitor));
        }
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

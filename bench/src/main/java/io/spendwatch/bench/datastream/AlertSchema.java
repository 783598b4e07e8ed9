package io.spendwatch.bench.datastream;

import io.spendwatch.bench.peer.Alert;
import io.spendwatch.bench.peer.Json;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Writes alerts as JSON, their customers as keys.
 *
 * @param topic where they go
 */
record AlertSchema(String topic) implements KafkaRecordSerializationSchema<Alert> {
    @Override
    public ProducerRecord<byte[], byte[]> serialize(Alert alert, KafkaSinkContext context, Long timestamp) {
        return new ProducerRecord<>(topic, alert.customer.getBytes(StandardCharsets.UTF_8), Json.bytes(alert));
    }
}

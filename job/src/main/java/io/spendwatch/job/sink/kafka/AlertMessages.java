package io.spendwatch.job.sink.kafka;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertJson;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An alert as a message: its customer the key, one JSON object the value. */
final class AlertMessages implements KafkaRecordSerializationSchema<Alert> {
    private static final long serialVersionUID = 1;

    private final String topic;

    AlertMessages(String topic) {
        this.topic = topic;
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(Alert alert, KafkaSinkContext context, Long timestamp) {
        return new ProducerRecord<>(topic, alert.customer().getBytes(StandardCharsets.UTF_8), AlertJson.toJson(alert));
    }
}

package io.spendwatch.job.sink.kafka;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetIdentifier;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An alert as a message: its customer the key, one JSON object the value. Names its topic to the sink of transactions. */
final class AlertMessages implements KafkaRecordSerializationSchema<Alert>, KafkaDatasetFacetProvider {
    private static final long serialVersionUID = 1;

    private final String topic;

    AlertMessages(String topic) {
        this.topic = topic;
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(Alert alert, KafkaSinkContext context, Long timestamp) {
        return new ProducerRecord<>(topic, alert.customer().getBytes(StandardCharsets.UTF_8), AlertJson.toJson(alert));
    }

    @Override
    public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
        return Optional.of(new DefaultKafkaDatasetFacet(DefaultKafkaDatasetIdentifier.ofTopics(List.of(topic))));
    }
}

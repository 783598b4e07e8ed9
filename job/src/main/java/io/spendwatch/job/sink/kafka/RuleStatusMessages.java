package io.spendwatch.job.sink.kafka;

import io.spendwatch.job.rulebook.RuleStatus;
import io.spendwatch.job.rulebook.RuleStatusJson;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A rule's status as a message: its id the key, so that a compacted topic keeps the newest; one JSON object the value. */
final class RuleStatusMessages implements KafkaRecordSerializationSchema<RuleStatus> {
    private static final long serialVersionUID = 1;

    private final String topic;

    RuleStatusMessages(String topic) {
        this.topic = topic;
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(RuleStatus status, KafkaSinkContext context, Long timestamp) {
        return new ProducerRecord<>(topic, status.id().getBytes(StandardCharsets.UTF_8), RuleStatusJson.write(status));
    }
}

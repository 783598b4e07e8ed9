package io.spendwatch.job.sink.kafka;

import io.spendwatch.job.deadletter.DeadLetter;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A dead letter as a message: key and value as they came, the rest in {@link Headers}. */
final class DeadLetterMessages implements KafkaRecordSerializationSchema<DeadLetter> {
    private static final long serialVersionUID = 1;

    private final String topic;

    DeadLetterMessages(String topic) {
        this.topic = topic;
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(DeadLetter letter, KafkaSinkContext context, Long timestamp) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                topic, letter.hasKey() ? letter.key() : null, letter.hasValue() ? letter.value() : null);
        Headers.add(message, Headers.REASON, letter.reason());
        Headers.add(message, Headers.DETAIL, letter.detail());
        Headers.addPosition(message, letter.position());
        return message;
    }
}

package io.spendwatch.job.sink.kafka;

import io.spendwatch.job.deadletter.LateEvent;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A late event as a message: key and value as they came, the rest in {@link Headers}. */
final class LateEventMessages implements KafkaRecordSerializationSchema<LateEvent> {
    private static final long serialVersionUID = 1;

    private final String topic;

    LateEventMessages(String topic) {
        this.topic = topic;
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(LateEvent event, KafkaSinkContext context, Long timestamp) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(topic, event.hasKey() ? event.key() : null, event.value());
        Headers.add(message, Headers.REASON, event.reason().name());
        Headers.add(message, Headers.EVENT_TIME, event.eventTime().toString());
        Headers.add(message, Headers.CLOCK, event.clock().toString());
        if (event.clockMovedBy() != LateEvent.UNKNOWN) {
            Headers.add(message, Headers.CLOCK_OFFSET, Long.toString(event.clockMovedBy()));
        }
        Headers.addPosition(message, event.position());
        return message;
    }
}

package io.spendwatch.local.kafka;

import io.spendwatch.generator.kafka.ReadToEnd;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** What a topic holds at the moment. */
public final class TopicContents {
    private TopicContents() {}

    /** Hands over all records, those of a partition in their order. */
    public static void all(KafkaConnection connection, String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        last(connection, topic, Long.MAX_VALUE, reader);
    }

    /** Hands over the last records, at most so many of each partition. */
    static void last(
            KafkaConnection connection, String topic, long atMost, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (KafkaConsumer<byte[], byte[]> consumer = connection.consumer()) {
            ReadToEnd.STANDARD.last(consumer, ReadToEnd.partitions(consumer, topic), atMost, reader::accept);
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            throw KafkaTrouble.of(connection, e);
        }
    }
}

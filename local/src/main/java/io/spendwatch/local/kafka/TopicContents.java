package io.spendwatch.local.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/** What a topic holds at the moment. */
public final class TopicContents {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private TopicContents() {}

    /** Hands over all records, those of a partition in their order. */
    public static void all(KafkaConnection connection, String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        last(connection, topic, Long.MAX_VALUE, reader);
    }

    /** Hands over the last records, at most so many of each partition. */
    static void last(
            KafkaConnection connection, String topic, long atMost, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (KafkaConsumer<byte[], byte[]> consumer = connection.consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            ends.forEach((partition, end) -> consumer.seek(partition, Math.max(first.get(partition), end - atMost)));
            long startNanos = System.nanoTime();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() - startNanos > PATIENCE.toNanos()) {
                    throw new TimeoutException("The end of topic " + topic + " was not reached");
                }
                consumer.poll(POLL).forEach(reader);
            }
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            throw KafkaTrouble.of(connection, e);
        }
    }

    /** Returns the partitions of a topic; none where there is no such topic. */
    public static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}

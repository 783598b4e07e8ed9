package io.spendwatch.generator.kafka;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads partitions to where they end when reading begins. A consumer that reads what is committed reads to where the first
 * open transaction begins.
 *
 * @param limit for how long nothing may come
 */
public record ReadToEnd(Duration limit, InstantSource clock) {
    /** Gives up when nothing has come for two minutes. */
    public static final ReadToEnd STANDARD = new ReadToEnd(KafkaRetry.STANDARD.limit(), InstantSource.system());

    private static final Duration POLL = Duration.ofMillis(500);

    /** Returns the partitions of a topic; none where there is no such topic. */
    public static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /**
     * Hands over all records, those of a partition in their order.
     *
     * @throws KafkaTooLateException if nothing has come for the limit, and something is missing
     */
    public <X extends Exception> void all(
            Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions, RecordVisitor<X> visitor)
            throws X {
        last(consumer, partitions, Long.MAX_VALUE, visitor);
    }

    /** Hands over the last records, at most so many of each partition; otherwise like {@link #all}. */
    public <X extends Exception> void last(
            Consumer<byte[], byte[]> consumer,
            Collection<TopicPartition> partitions,
            long atMost,
            RecordVisitor<X> visitor)
            throws X {
        consumer.assign(partitions);
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        ends.forEach((partition, end) -> consumer.seek(partition, Math.max(first.get(partition), end - atMost)));
        long missing = missing(consumer, ends);
        long cameMillis = clock.millis();
        while (missing > 0) {
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                visitor.visit(message);
            }
            long now = missing(consumer, ends);
            if (now < missing) {
                missing = now;
                cameMillis = clock.millis();
            } else if (clock.millis() - cameMillis >= limit.toMillis()) {
                throw tooLate(partitions, missing);
            }
        }
    }

    private static long missing(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - position(consumer, end.getKey())))
                .sum();
    }

    private static long position(Consumer<byte[], byte[]> consumer, TopicPartition partition) {
        try {
            return consumer.position(partition);
        } catch (TimeoutException notKnown) {
            return 0;
        }
    }

    private KafkaTooLateException tooLate(Collection<TopicPartition> partitions, long missing) {
        return new KafkaTooLateException(
                "Kafka did not hand over all records of %s: nothing has come for %s, and the end is %d offsets away: see that all its brokers run, and that the machine is not overloaded"
                        .formatted(
                                partitions.stream()
                                        .map(TopicPartition::topic)
                                        .distinct()
                                        .collect(Collectors.joining(", ")),
                                limit,
                                missing));
    }
}

package io.spendwatch.job.source.rules;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The topics of a Kafka cluster, of which one at a time is read. For one thread, {@link #wakeUp} excepted. Every method
 * throws what Kafka's consumer throws: a {@code RetriableException} when no broker answers, a {@code WakeupException}
 * after {@link #wakeUp}.
 */
interface TopicLog extends AutoCloseable {

    /** Returns the numbers of a topic's partitions; none: it is not there. */
    Set<Integer> partitions(String topic);

    /** Returns the offset of the first record that each partition has, or would have. */
    Map<Integer, Long> beginnings(String topic, Set<Integer> partitions);

    /** Returns the offset after the last record that can be read of each partition, asked of the brokers now. */
    Map<Integer, Long> ends(String topic, Set<Integer> partitions);

    /** Reads these partitions, each from this offset on, and no others; none: no topic at all. */
    void readFrom(String topic, Map<Integer, Long> next);

    /**
     * Waits for records of what is read.
     *
     * @throws org.apache.kafka.clients.consumer.OffsetOutOfRangeException when the offset to go on from is not there
     */
    List<ConsumerRecord<byte[], byte[]>> poll(Duration atMost);

    /**
     * Returns the offset that follows what was polled of each partition that is read: beyond transactions that were
     * aborted, their markers, and what was compacted away.
     */
    Map<Integer, Long> positions();

    /** Has the thread that waits for an answer give up; any thread may call it. */
    void wakeUp();

    @Override
    void close();
}

package io.spendwatch.bench.latency;

import io.spendwatch.job.spending.SliceTime;
import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.TransactionParser;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Finds out, by the topic alone, when a window could be closed: at the append of the first transaction whose time is the
 * permitted disorder after the window's end, on the partition where that came last.
 */
final class WindowCloses implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int POLLS = 30;
    private static final String FEW = "100";

    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final SliceTime windows;
    private final long outOfOrdernessMillis;
    private final Map<Long, Long> closedMillis = new HashMap<>();
    private final TransactionParser parser = new TransactionParser(Duration.ofDays(1));
    private final Transaction transaction = new Transaction();

    WindowCloses(String bootstrapServers, String topic, LatencyOptions options) {
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        FEW),
                bytes,
                bytes);
        partitions = IntStream.range(0, options.partitions())
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        windows = SliceTime.of(options.window());
        outOfOrdernessMillis = options.outOfOrderness().toMillis();
    }

    /**
     * Returns when the window of an event could be closed, in milliseconds since the epoch.
     *
     * @throws IllegalStateException if nothing in the topic closes it
     */
    long closedMillis(long eventTimeMillis) {
        return closedMillis.computeIfAbsent(
                windows.endOf(eventTimeMillis),
                end -> partitions.stream()
                        .mapToLong(partition -> firstAppend(partition, end + outOfOrdernessMillis))
                        .max()
                        .orElseThrow());
    }

    /** Returns how many window ends have been asked for. */
    long windowEnds() {
        return closedMillis.size();
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** No transaction is appended before the time that it bears: what comes before that need not be read. */
    private long firstAppend(TopicPartition partition, long eventTimeMillis) {
        OffsetAndTimestamp from = Optional.ofNullable(consumer.offsetsForTimes(Map.of(partition, eventTimeMillis))
                        .get(partition))
                .orElseThrow(() -> nothingCloses(partition, eventTimeMillis));
        consumer.assign(List.of(partition));
        consumer.seek(partition, from.offset());
        for (int i = 0; i < POLLS; i++) {
            for (ConsumerRecord<byte[], byte[]> appended : consumer.poll(POLL)) {
                byte[] value = appended.value();
                if (parser.parse(value, 0, value.length, TransactionParser.NO_TIMESTAMP, transaction)
                        && transaction.eventTimeMillis() >= eventTimeMillis) {
                    return appended.timestamp();
                }
            }
        }
        throw nothingCloses(partition, eventTimeMillis);
    }

    private static IllegalStateException nothingCloses(TopicPartition partition, long eventTimeMillis) {
        return new IllegalStateException("No transaction in %s is of %d ms after the epoch or later, so that no window"
                        .formatted(partition, eventTimeMillis)
                + " could close");
    }
}

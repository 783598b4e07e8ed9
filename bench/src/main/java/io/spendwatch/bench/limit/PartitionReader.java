package io.spendwatch.bench.limit;

import io.spendwatch.bench.run.RunRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads one partition from its beginning to where it ends now. */
final class PartitionReader implements Callable<Void> {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration STALLED = Duration.ofMinutes(3);
    private static final int FETCH_BYTES = 8 << 20;
    private static final int MOST_RECORDS = 50_000;

    private final RunRequest request;
    private final TopicPartition partition;
    private final PartitionWindows windows;
    private final AtomicLong events = new AtomicLong();

    PartitionReader(RunRequest request, int partition, ClosedWindows closed) {
        this.request = request;
        this.partition = new TopicPartition(request.topic(), partition);
        this.windows = new PartitionWindows(partition, closed);
    }

    /** Returns how many events it has read so far. */
    long events() {
        return events.get();
    }

    @Override
    public Void call() {
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings(), bytes, bytes)) {
            List<TopicPartition> assigned = List.of(partition);
            consumer.assign(assigned);
            consumer.seekToBeginning(assigned);
            long end = consumer.endOffsets(assigned).get(partition);
            long cameNanos = System.nanoTime();
            while (consumer.position(partition) < end) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                take(records);
                if (!records.isEmpty()) {
                    cameNanos = System.nanoTime();
                } else if (System.nanoTime() - cameNanos > STALLED.toNanos()) {
                    throw new IllegalStateException(
                            "Nothing has come from %s for %s: its end at offset %d is not reached"
                                    .formatted(partition, STALLED, end));
                }
            }
        }
        return null;
    }

    private void take(ConsumerRecords<byte[], byte[]> records) {
        for (ConsumerRecord<byte[], byte[]> record : records.records(partition)) {
            windows.add(record.value());
        }
        events.lazySet(events.get() + records.count());
    }

    /** Whoever wants the broker's log as fast as it comes fetches much at once; checksums are checked, as for everybody. */
    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, request.bootstrapServers(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_RECORDS,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
    }
}

package io.spendwatch.torture.run;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Follows the topic of the alerts as those do who read committed messages, and keeps when what arrived. */
final class Arrivals implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private final String bootstrapServers;
    private final List<TopicPartition> partitions;
    private final Thread thread = new Thread(this::follow, "arrivals");
    private volatile boolean closed;

    private Arrivals(String bootstrapServers, List<TopicPartition> partitions) {
        this.bootstrapServers = bootstrapServers;
        this.partitions = partitions;
    }

    /** Begins to follow a topic of so many partitions. */
    static Arrivals of(String bootstrapServers, String topic, int partitions) {
        Arrivals arrivals = new Arrivals(
                bootstrapServers,
                IntStream.range(0, partitions)
                        .mapToObj(partition -> new TopicPartition(topic, partition))
                        .toList());
        arrivals.thread.setDaemon(true);
        arrivals.thread.start();
        return arrivals;
    }

    /** Returns how long it took from a moment until something could be read that was written later; none if nothing was. */
    Optional<Duration> firstAfter(long epochMillis) {
        return arrivals.stream()
                .filter(arrival -> arrival.writtenMillis() > epochMillis)
                .min(Comparator.comparingLong(Arrival::readMillis))
                .map(arrival -> Duration.ofMillis(arrival.readMillis() - epochMillis));
    }

    /** Returns the longest time without anything new between the first one and the last. */
    Duration longestPause() {
        long longest = 0;
        long before = 0;
        for (Arrival arrival : arrivals) {
            longest = before == 0 ? 0 : Math.max(longest, arrival.readMillis() - before);
            before = arrival.readMillis();
        }
        return Duration.ofMillis(longest);
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                bytes,
                bytes)) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!closed) {
                consumer.poll(POLL).forEach(alert -> arrivals.add(new Arrival(alert.timestamp(), now())));
            }
        }
    }

    private static long now() {
        return System.currentTimeMillis();
    }

    private record Arrival(long writtenMillis, long readMillis) {}
}

package io.spendwatch.bench.latency;

import io.spendwatch.job.alert.AlertField;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic of alerts from now on, and notes when each customer's first alert and its final one could be read. */
final class AlertReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String PROVISIONAL = "\"" + AlertField.PROVISIONAL + "\":true";

    private final Consumer<byte[], byte[]> consumer;
    private final Map<Moment, Map<String, Long>> seenMillis = Map.of(
            Moment.TRANSACTION, new ConcurrentHashMap<>(),
            Moment.WINDOW_END, new ConcurrentHashMap<>());
    private final Thread thread;
    private volatile boolean closed;

    private AlertReader(Consumer<byte[], byte[]> consumer, String name) {
        this.consumer = consumer;
        this.thread = new Thread(this::read, name);
    }

    static AlertReader start(String bootstrapServers, String topic, int partitions, Reader reader) {
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        reader.isolationLevel()),
                bytes,
                bytes);
        List<TopicPartition> assigned = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        consumer.assign(assigned);
        consumer.seekToBeginning(assigned);
        AlertReader started = new AlertReader(consumer, reader.isolationLevel());
        started.thread.setDaemon(true);
        started.thread.start();
        return started;
    }

    /** Returns when the alert that a moment calls for was read, in milliseconds since the epoch, by customer. */
    Map<String, Long> seenMillis(Moment moment) {
        return Objects.requireNonNull(seenMillis.get(moment), "every moment has its alerts");
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        consumer.close();
    }

    private void read() {
        while (!closed) {
            for (ConsumerRecord<byte[], byte[]> alert : consumer.poll(POLL)) {
                long now = System.currentTimeMillis();
                String customer = new String(alert.key(), StandardCharsets.UTF_8);
                seenMillis(Moment.TRANSACTION).putIfAbsent(customer, now);
                if (!new String(alert.value(), StandardCharsets.UTF_8).contains(PROVISIONAL)) {
                    seenMillis(Moment.WINDOW_END).putIfAbsent(customer, now);
                }
            }
        }
    }
}

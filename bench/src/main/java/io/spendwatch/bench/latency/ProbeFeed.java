package io.spendwatch.bench.latency;

import io.spendwatch.generator.random.SeededRandom;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes probes until it is closed, at moments by chance: in step with checkpoints or with the combiner they would
 * measure but one phase of them.
 */
final class ProbeFeed implements AutoCloseable {
    private final String topic;
    private final int partitions;
    private final long meanPauseNanos;
    private final SeededRandom random;
    private final Producer<byte[], byte[]> producer;
    private final Map<String, Written> probes = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::write, "probes");
    private volatile boolean closed;
    private final AtomicInteger written = new AtomicInteger();

    private ProbeFeed(String bootstrapServers, String topic, LatencyOptions options) {
        this.topic = topic;
        this.partitions = options.partitions();
        this.meanPauseNanos = TimeUnit.SECONDS.toNanos(1) / options.probesPerSecond();
        this.random = new SeededRandom(options.seed());
        ByteArraySerializer bytes = new ByteArraySerializer();
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.LINGER_MS_CONFIG,
                        "0",
                        ProducerConfig.ACKS_CONFIG,
                        "all"),
                bytes,
                bytes);
    }

    /** Begins. The topic says by its timestamps when the broker appended a record. */
    static ProbeFeed start(String bootstrapServers, String topic, LatencyOptions options) {
        ProbeFeed feed = new ProbeFeed(bootstrapServers, topic, options);
        feed.thread.setDaemon(true);
        feed.thread.start();
        return feed;
    }

    /** Returns the number of the next probe. */
    int next() {
        return written.get();
    }

    /** Returns those that have been appended, by customer. */
    Map<String, Written> probes() {
        return probes;
    }

    /** Ends; what was written has been appended then. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }

    private void write() {
        while (!closed) {
            LockSupport.parkNanos(random.below(2 * meanPauseNanos));
            Probe probe = new Probe(written.get());
            Instant eventTime = Instant.now();
            byte[] customer = probe.customer().getBytes(StandardCharsets.UTF_8);
            Future<RecordMetadata> appended = producer.send(
                    new ProducerRecord<>(topic, probe.number() % partitions, customer, probe.event(eventTime)));
            note(probe, eventTime, appended);
            written.incrementAndGet();
        }
    }

    private void note(Probe probe, Instant eventTime, Future<RecordMetadata> appended) {
        try {
            probes.put(probe.customer(), new Written(appended.get().timestamp(), eventTime.toEpochMilli()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("A probe could not be written: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}

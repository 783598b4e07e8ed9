package io.spendwatch.torture.run;

import io.spendwatch.harness.broker.Broker;
import io.spendwatch.torture.log.KnownLog;
import io.spendwatch.torture.log.LogRecord;
import io.spendwatch.torture.log.LogVisitor;
import io.spendwatch.torture.plan.Plan;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes the log at its rate, each record once and at its position, whatever becomes of the broker meanwhile; and gives the
 * topic the partition that it is to get.
 */
final class LogWriter implements LogVisitor {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Where another broker leads, it is found well before the job could take the partition for idle. */
    private static final Duration REQUEST = Duration.ofSeconds(8);

    private static final long WORTH_A_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Plan plan;
    private final Broker broker;
    private final String topic;
    private final Producer<byte[], byte[]> producer;
    private final AtomicReference<String> failure = new AtomicReference<>();
    private final long beganNanos = System.nanoTime();
    private boolean grown;

    private LogWriter(Plan plan, Broker broker, String topic) {
        this.plan = plan;
        this.broker = broker;
        this.topic = topic;
        ByteArraySerializer bytes = new ByteArraySerializer();
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker.bootstrapServers(),
                        ProducerConfig.LINGER_MS_CONFIG,
                        20,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        128L << 20,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        4 << 20,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        (int) REQUEST.toMillis(),
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        PATIENCE.toMillis(),
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        (int) PATIENCE.toMillis()),
                bytes,
                bytes);
    }

    /** Begins; what is returned says in the end how many records were written, all of them acknowledged. */
    static CompletableFuture<Long> start(Plan plan, Broker broker, String topic) {
        return CompletableFuture.supplyAsync(
                () -> {
                    LogWriter writer = new LogWriter(plan, broker, topic);
                    try (Producer<byte[], byte[]> closedWithAllWritten = writer.producer) {
                        long records = new KnownLog(plan.log()).show(writer);
                        closedWithAllWritten.flush();
                        writer.requireWritten();
                        return records;
                    }
                },
                command -> {
                    Thread thread = new Thread(command, "log writer");
                    thread.setDaemon(true);
                    thread.start();
                });
    }

    @Override
    public void visit(long event, LogRecord logRecord) {
        requireWritten();
        awaitTurn(event);
        growBefore(event);
        var unused = producer.send(
                new ProducerRecord<>(
                        topic,
                        logRecord.position().partition(),
                        logRecord.timestampMillis().orElse(null),
                        logRecord.key().orElse(null),
                        logRecord.value().orElse(null)),
                (metadata, exception) -> acknowledge(logRecord, metadata, exception));
    }

    private void acknowledge(LogRecord logRecord, RecordMetadata metadata, Exception exception) {
        if (exception != null) {
            failure.compareAndSet(null, "%s was not written: %s".formatted(logRecord.position(), exception));
        } else if (metadata.offset() != logRecord.position().offset()) {
            failure.compareAndSet(
                    null, "%s was written at offset %d".formatted(logRecord.position(), metadata.offset()));
        }
    }

    private void requireWritten() {
        if (failure.get() != null) {
            throw new IllegalStateException("The log is not what was planned: " + failure.get());
        }
    }

    private void awaitTurn(long event) {
        long dueNanos = event * TimeUnit.SECONDS.toNanos(1) / plan.rate();
        long aheadNanos = dueNanos - (System.nanoTime() - beganNanos);
        if (aheadNanos > WORTH_A_PAUSE_NANOS) {
            try {
                TimeUnit.NANOSECONDS.sleep(aheadNanos);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void growBefore(long event) {
        boolean due =
                plan.log().growth().filter(growth -> event >= growth.created()).isPresent();
        if (due && !grown) {
            grown = true;
            try {
                broker.growTo(topic, plan.log().partitionsInTheEnd());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package io.spendwatch.generator.output;

import io.spendwatch.generator.kafka.KafkaRetry;
import io.spendwatch.generator.kafka.ReadyTopics;
import io.spendwatch.generator.transaction.GeneratedEvent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Events as records of a Kafka topic: the customer as the key, and as the timestamp the wall clock's time or the event's
 * if that is later, so that no event is ahead of its record.
 */
public final class KafkaOutput implements EventOutput {
    private final KafkaTarget target;
    private final Producer<byte[], byte[]> producer;
    private final InstantSource wallClock;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    KafkaOutput(KafkaTarget target, Producer<byte[], byte[]> producer, InstantSource wallClock) {
        this.target = target;
        this.producer = producer;
        this.wallClock = wallClock;
    }

    /**
     * Creates the topics that are not there yet, if the target says so, connects, and waits until the topic can be written to.
     *
     * @throws OutputException if no broker answers within 20 s, one refuses, or the topic cannot be written to within two
     *     minutes
     */
    public static KafkaOutput open(KafkaTarget target) {
        ask(target, admin -> prepare(admin, target));
        return new KafkaOutput(target, producer(target), InstantSource.system());
    }

    private static void prepare(Admin admin, KafkaTarget target) throws ExecutionException, InterruptedException {
        // A wrong address shall not be taken for a broker that is slow.
        var unused = admin.describeCluster().nodes().get();
        ReadyTopics topics = new ReadyTopics(admin);
        if (target.createsTopics()) {
            topics.createMissing(SpendwatchTopics.withTransactions(target.topic())
                    .definitions(target.partitions(), target.replicationFactor()));
        }
        topics.awaitLeaders(target.topic(), partitions(admin, target));
    }

    /** A topic that was just created is not known to all brokers yet; one that is not there does not come. */
    private static int partitions(Admin admin, KafkaTarget target) throws ExecutionException, InterruptedException {
        String topic = target.topic();
        KafkaRetry retry =
                target.createsTopics() ? KafkaRetry.STANDARD : KafkaRetry.STANDARD.within(KafkaSettings.PATIENCE);
        return retry.call(
                target.createsTopics() ? "find topic " + topic : "find topic %s, which others create,".formatted(topic),
                () -> admin.describeTopics(List.of(topic))
                        .topicNameValues()
                        .get(topic)
                        .get()
                        .partitions()
                        .size());
    }

    private static Producer<byte[], byte[]> producer(KafkaTarget target) {
        try {
            ByteArraySerializer bytes = new ByteArraySerializer();
            return new KafkaProducer<>(KafkaSettings.producer(target), bytes, bytes);
        } catch (KafkaException e) {
            throw KafkaFailure.of(target, e);
        }
    }

    private static void ask(KafkaTarget target, AdminWork work) {
        try (Admin admin = Admin.create(KafkaSettings.admin(target))) {
            work.run(admin);
        } catch (ExecutionException e) {
            throw KafkaFailure.of(target, e.getCause());
        } catch (KafkaException e) {
            throw KafkaFailure.of(target, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutputException("Interrupted before " + target + " was ready", e);
        }
    }

    @Override
    public void write(GeneratedEvent event) {
        throwIfFailed();
        long timestamp = Math.max(wallClock.millis(), event.eventTimeMillis());
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(target.topic(), null, timestamp, event.customer(), event.value());
        try {
            var unused = producer.send(record, (metadata, exception) -> {
                if (exception != null) {
                    failure.compareAndSet(null, exception);
                }
            });
        } catch (KafkaException e) {
            failure.compareAndSet(null, e);
            throwIfFailed();
        }
    }

    @Override
    public String destination() {
        return target.toString();
    }

    @Override
    public void close() {
        // After a failure the run has failed: what is still under way is not waited for.
        Duration patience = failure.get() == null ? KafkaSettings.PATIENCE.plusSeconds(5) : Duration.ZERO;
        try {
            producer.close(patience);
        } catch (KafkaException e) {
            failure.compareAndSet(null, e);
        }
        throwIfFailed();
    }

    private void throwIfFailed() {
        Exception first = failure.get();
        if (first != null) {
            throw KafkaFailure.of(target, first);
        }
    }

    /** What a broker is asked for. */
    private interface AdminWork {
        void run(Admin admin) throws ExecutionException, InterruptedException;
    }
}

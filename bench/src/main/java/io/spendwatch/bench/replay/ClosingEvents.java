package io.spendwatch.bench.replay;

import io.spendwatch.bench.work.Work;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * One event at the end of every partition that is later than all others by months. A file's end closes its windows, a
 * topic has no end: with it, both close the same ones. Its customer has no other, too few for the shipped rule.
 */
final class ClosingEvents {
    private static final Instant LATER_THAN_ALL = Instant.parse("2029-01-01T00:00:00Z");

    private ClosingEvents() {}

    /** Appends them to the topic of work that has been loaded. */
    static void append(String bootstrapServers, Work work) throws InterruptedException {
        ByteArraySerializer bytes = new ByteArraySerializer();
        List<Future<RecordMetadata>> appended = new ArrayList<>();
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), bytes, bytes)) {
            for (int partition = 0; partition < work.partitions(); partition++) {
                String customer = "closing-" + partition;
                appended.add(producer.send(new ProducerRecord<>(
                        work.topic(),
                        partition,
                        // The time of an event may not be far ahead of its record's.
                        LATER_THAN_ALL.toEpochMilli(),
                        customer.getBytes(StandardCharsets.UTF_8),
                        event(customer).getBytes(StandardCharsets.UTF_8))));
            }
            for (Future<RecordMetadata> one : appended) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "An event could not be written to " + work.topic() + ": " + e.getCause(), e);
        }
    }

    private static String event(String customer) {
        return ("{\"customer\":\"%s\",\"transaction_type\":\"supermarket\",\"online_payment_amount\":0,"
                        + "\"in_store_payment_amount\":0,\"lat\":44.7,\"lon\":20.4,\"transaction_datetime\":\"%s\"}")
                .formatted(customer, LATER_THAN_ALL);
    }
}

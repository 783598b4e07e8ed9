package io.spendwatch.local.run;

import io.spendwatch.job.configuration.Topics;
import io.spendwatch.job.deadletter.LateEvent;
import io.spendwatch.job.deadletter.LateReason;
import io.spendwatch.job.deadletter.Position;
import io.spendwatch.job.sink.kafka.Headers;
import io.spendwatch.local.diagnosis.Observations;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The dead letters and the late events as a reader of their topics gets them, from when it was opened. For one thread. */
final class DivertedFeed implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String deadLetterTopic;
    private final Observations observations = new Observations();

    private DivertedFeed(KafkaConsumer<byte[], byte[]> consumer, String deadLetterTopic) {
        this.consumer = consumer;
        this.deadLetterTopic = deadLetterTopic;
    }

    static DivertedFeed open(String bootstrapServers, Topics topics) {
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), bytes, bytes);
        List<TopicPartition> partitions = Stream.of(topics.deadLetter(), topics.late())
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return new DivertedFeed(consumer, topics.deadLetter());
    }

    /** Takes in what has come since this was last called, waiting at most so long, and returns all that was observed. */
    Observations observe(Duration atMost) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(atMost)) {
            if (record.topic().equals(deadLetterTopic)) {
                observeDeadLetter(record);
            } else {
                observeLateEvent(record);
            }
        }
        return observations;
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }

    private void observeDeadLetter(ConsumerRecord<byte[], byte[]> record) {
        observations.deadLetter(
                header(record, Headers.REASON).orElse("UNKNOWN"),
                header(record, Headers.DETAIL).orElse(""),
                position(record),
                Optional.ofNullable(record.value()).orElseGet(() -> new byte[0]));
    }

    private void observeLateEvent(ConsumerRecord<byte[], byte[]> record) {
        if (header(record, Headers.REASON).equals(Optional.of(LateReason.OUT_OF_ORDER.name()))) {
            observations.late(
                    position(record).source(),
                    header(record, Headers.CLOCK).map(Instant::parse).orElse(Instant.EPOCH),
                    header(record, Headers.CLOCK_OFFSET).map(Long::parseLong).orElse(LateEvent.UNKNOWN));
        }
    }

    private static Position position(ConsumerRecord<byte[], byte[]> record) {
        return new Position(
                header(record, Headers.SOURCE).orElse(""),
                header(record, Headers.OFFSET).map(Long::parseLong).orElse(LateEvent.UNKNOWN));
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }
}

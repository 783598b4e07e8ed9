package io.spendwatch.generator.output;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Finds where a generator's clock stood that wrote to a topic before. */
public final class NewestEventTime {
    /** Several batches of a generator, so that a late event or a broken one at the end does not decide. */
    private static final long RECORDS_LOOKED_AT = 1000;

    private static final Pattern EVENT_TIME = Pattern.compile("\"transaction_datetime\"\\s*:\\s*\"([^\"]+)\"");

    private NewestEventTime() {}

    /**
     * Returns the greatest event time among the last records of each partition; nothing when the topic has none.
     *
     * @throws OutputException if no broker answers within 20 s, or one refuses
     */
    public static Optional<Instant> in(KafkaTarget target) {
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(KafkaSettings.consumer(target), bytes, bytes)) {
            return find(consumer, target.topic(), InstantSource.system());
        } catch (KafkaException e) {
            throw KafkaFailure.of(target, e);
        }
    }

    static Optional<Instant> find(Consumer<byte[], byte[]> consumer, String topic, InstantSource wallClock) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        ends.forEach(
                (partition, end) -> consumer.seek(partition, Math.max(first.get(partition), end - RECORDS_LOOKED_AT)));
        Instant deadline = wallClock.instant().plus(KafkaSettings.PATIENCE);
        Optional<Instant> newest = Optional.empty();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (wallClock.instant().isAfter(deadline)) {
                throw new TimeoutException("The end of topic " + topic + " was not reached");
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(KafkaSettings.POLL)) {
                newest = later(newest, eventTime(record));
            }
        }
        return newest;
    }

    private static Optional<Instant> eventTime(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        Matcher matcher = EVENT_TIME.matcher(new String(record.value(), StandardCharsets.UTF_8));
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(matcher.group(1)).toInstant());
        } catch (DateTimeException e) {
            // An event that breaks the contract, as some are meant to.
            return Optional.empty();
        }
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return List.of(one, other).stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
    }
}

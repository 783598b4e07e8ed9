package io.spendwatch.generator.output;

import io.spendwatch.generator.kafka.ReadToEnd;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
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
     * @throws OutputException if no broker answers within 20 s, one refuses, or nothing comes for two minutes
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
        List<Instant> times = new ArrayList<>();
        new ReadToEnd(ReadToEnd.STANDARD.limit(), wallClock)
                .last(
                        consumer,
                        ReadToEnd.partitions(consumer, topic),
                        RECORDS_LOOKED_AT,
                        record -> eventTime(record).ifPresent(times::add));
        return times.stream().max(Comparator.naturalOrder());
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
}

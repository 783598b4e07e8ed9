package io.spendwatch.job.source.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.spendwatch.job.rulebook.RuleMessage;
import io.spendwatch.job.rulebook.RuleMessage.Decided;
import io.spendwatch.job.rulebook.RuleMessage.Published;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records of the topics, and how messages are told in a test. */
final class Messages {
    static final String RULES = "spending-rules";
    static final String STATUS = "spending-rule-status";
    static final RuleTopics TOPICS = new RuleTopics(RULES, STATUS);
    static final long PUBLISHED_MILLIS = Instant.parse("2026-10-28T12:00:00Z").toEpochMilli();

    private Messages() {}

    /** Returns a record of the first partition. */
    static ConsumerRecord<byte[], byte[]> rule(String key) {
        return rule(0, key, PUBLISHED_MILLIS);
    }

    static ConsumerRecord<byte[], byte[]> rule(int partition, String key, long timestampMillis) {
        return message(
                RULES,
                partition,
                timestampMillis,
                Optional.of(key.getBytes(UTF_8)),
                Optional.of(("{\"id\": \"" + key + "\"}").getBytes(UTF_8)));
    }

    static ConsumerRecord<byte[], byte[]> status(String json) {
        return message(
                STATUS, 0, PUBLISHED_MILLIS, Optional.of("id".getBytes(UTF_8)), Optional.of(json.getBytes(UTF_8)));
    }

    static ConsumerRecord<byte[], byte[]> message(
            String topic, int partition, long timestampMillis, Optional<byte[]> key, Optional<byte[]> value) {
        return new ConsumerRecord<>(
                topic,
                partition,
                0,
                timestampMillis,
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                key.orElse(null),
                value.orElse(null),
                new RecordHeaders(),
                Optional.empty());
    }

    /** Returns the same record at another offset. */
    static ConsumerRecord<byte[], byte[]> at(long offset, ConsumerRecord<byte[], byte[]> message) {
        return new ConsumerRecord<>(
                message.topic(),
                message.partition(),
                offset,
                message.timestamp(),
                message.timestampType(),
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                message.key(),
                message.value(),
                message.headers(),
                Optional.empty());
    }

    /** Returns messages as {@code key@offset}, {@code decided id@offset} and {@code until}. */
    static List<String> told(List<RuleMessage> messages) {
        return messages.stream().map(Messages::told).toList();
    }

    static String told(RuleMessage message) {
        if (message instanceof Published published) {
            return published.key() + "@" + published.offset();
        }
        return message instanceof Decided decided ? "decided " + decided.id() + "@" + decided.version() : "until";
    }
}

package io.spendwatch.job.source.rules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads from when a published rule, or a retirement, is to count. For one thread. */
final class EffectiveFromHeader {
    private static final Logger LOG = LoggerFactory.getLogger(EffectiveFromHeader.class);
    private static final int LAST_YEAR = 9999;

    private boolean warned;

    /** Returns the time, cut to milliseconds; none where the record does not say it, or not as an RFC 3339 time. */
    Optional<Instant> read(ConsumerRecord<byte[], byte[]> message) {
        Header header = message.headers().lastHeader(RuleTopicSource.EFFECTIVE_FROM_HEADER);
        if (header == null || header.value() == null) {
            return Optional.empty();
        }
        Optional<Instant> time = parse(header.value());
        if (time.isEmpty() && !warned) {
            warned = true;
            LOG.warn(
                    "{}-{}, offset {}: the header {} is no time such as 2026-10-28T12:00:00Z and does not count;"
                            + " further ones are not logged",
                    message.topic(),
                    message.partition(),
                    message.offset(),
                    header.key());
        }
        return time;
    }

    private static Optional<Instant> parse(byte[] value) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
            OffsetDateTime time = OffsetDateTime.parse(text);
            boolean hasFourDigits = time.getYear() >= 0 && time.getYear() <= LAST_YEAR;
            return hasFourDigits ? Optional.of(time.toInstant().truncatedTo(ChronoUnit.MILLIS)) : Optional.empty();
        } catch (CharacterCodingException | DateTimeException e) {
            return Optional.empty();
        }
    }
}

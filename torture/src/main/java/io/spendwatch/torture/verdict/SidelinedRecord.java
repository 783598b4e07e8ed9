package io.spendwatch.torture.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.spendwatch.job.sink.kafka.Headers;
import io.spendwatch.torture.log.LogRecord;
import io.spendwatch.torture.log.Position;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A message of the topic of dead letters or of the late events.
 *
 * @param position where it says that it was
 * @param reason that it gives
 */
@SuppressWarnings("ArrayRecordComponent") // What became of the very bytes is what matters.
record SidelinedRecord(Position position, String reason, Optional<byte[]> key, Optional<byte[]> value) {

    static SidelinedRecord of(ConsumerRecord<byte[], byte[]> message) {
        String source = header(message, Headers.SOURCE);
        return new SidelinedRecord(
                new Position(
                        Integer.parseInt(source.substring(source.lastIndexOf('-') + 1)),
                        Long.parseLong(header(message, Headers.OFFSET))),
                reason(message),
                Optional.ofNullable(message.key()),
                Optional.ofNullable(message.value()));
    }

    static String reason(ConsumerRecord<byte[], byte[]> message) {
        return header(message, Headers.REASON);
    }

    boolean hasBytesOf(LogRecord original) {
        return Arrays.equals(key.orElse(null), original.key().orElse(null))
                && Arrays.equals(value.orElse(null), original.value().orElse(null));
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }
}

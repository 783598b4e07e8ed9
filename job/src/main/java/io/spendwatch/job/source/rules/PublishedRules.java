package io.spendwatch.job.source.rules;

import io.spendwatch.job.rulebook.RuleMessage;
import io.spendwatch.job.rulebook.RuleMessage.Published;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Turns records of the rules' topic into messages. For one thread. */
final class PublishedRules {
    private static final String NO_KEY = "";

    private final EffectiveFromHeader effectiveFrom = new EffectiveFromHeader();

    List<RuleMessage> of(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().map(this::of).toList();
    }

    private RuleMessage of(ConsumerRecord<byte[], byte[]> published) {
        return new Published(
                key(published.key()),
                published.offset(),
                published.timestamp(),
                Optional.ofNullable(published.value()),
                effectiveFrom.read(published));
    }

    private static String key(byte[] key) {
        if (key == null) {
            return NO_KEY;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(key))
                    .toString();
        } catch (CharacterCodingException e) {
            return NO_KEY;
        }
    }
}

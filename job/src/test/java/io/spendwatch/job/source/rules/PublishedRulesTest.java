package io.spendwatch.job.source.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rulebook.RuleMessage.Published;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedRulesTest {
    private static final byte[] NO_UTF_8 = {'a', (byte) 0xC3};
    private static final byte[] VALUE = "{}".getBytes(UTF_8);

    private final PublishedRules rules = new PublishedRules();

    @Test
    void shouldTellKeyOffsetTimestampAndValue() {
        assertThat(read(message(Optional.of("три".getBytes(UTF_8)), Optional.of(VALUE))))
                .isEqualTo(new Published("три", 7, 1_000, Optional.of(VALUE), Optional.empty()));
    }

    @Test
    void shouldTellARetirementAsWithoutAValue() {
        assertThat(read(message(Optional.of("a".getBytes(UTF_8)), Optional.empty()))
                        .value())
                .isEmpty();
    }

    @Test
    void shouldTellNoKeyWhereThereIsNoneOrItIsNoText() {
        assertThat(read(message(Optional.empty(), Optional.of(VALUE))).key()).isEmpty();
        assertThat(read(message(Optional.of(NO_UTF_8), Optional.of(VALUE))).key())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-28T12:00:00Z, 2026-10-28T12:00:00Z",
        "2026-10-28t13:00:00.123456789+01:00, 2026-10-28T12:00:00.123Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z"
    })
    void shouldTellFromWhenItIsToCount(String header, Instant expected) {
        assertThat(read(withHeader(header.getBytes(UTF_8))).effectiveFrom()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2026-10-28", "2026-10-28T12:00:00", "2026-02-30T12:00:00Z"})
    void shouldNotHeedAHeaderThatIsNoTime(String header) {
        assertThat(read(withHeader(header.getBytes(UTF_8))).effectiveFrom()).isEmpty();
    }

    @Test
    void shouldNotHeedATimeThatNoStateCouldHold() {
        assertThat(read(withHeader("+999999999-01-01T00:00:00Z".getBytes(UTF_8)))
                        .effectiveFrom())
                .isEmpty();
        assertThat(read(withHeader("-0001-01-01T00:00:00Z".getBytes(UTF_8))).effectiveFrom())
                .isEmpty();
    }

    @Test
    void shouldNotHeedAHeaderThatIsNoText() {
        assertThat(read(withHeader(NO_UTF_8)).effectiveFrom()).isEmpty();
        assertThat(read(withHeader(null)).effectiveFrom()).isEmpty();
    }

    private Published read(ConsumerRecord<byte[], byte[]> message) {
        return (Published) rules.of(List.of(message)).get(0);
    }

    private static ConsumerRecord<byte[], byte[]> withHeader(byte[] value) {
        ConsumerRecord<byte[], byte[]> message = message(Optional.empty(), Optional.empty());
        message.headers().add("effective-from", "2026-01-01T00:00:00Z".getBytes(UTF_8));
        message.headers().add("effective-from", value);
        return message;
    }

    private static ConsumerRecord<byte[], byte[]> message(Optional<byte[]> key, Optional<byte[]> value) {
        return Messages.at(7, Messages.message(Messages.RULES, 0, 1_000, key, value));
    }
}

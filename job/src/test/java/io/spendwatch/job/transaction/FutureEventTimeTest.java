package io.spendwatch.job.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FutureEventTimeTest {
    private static final EventText EVENT = EventText.valid();
    private static final long EVENT_TIME = Instant.parse("2026-10-28T20:00:00Z").toEpochMilli();
    private static final Duration HOUR = Duration.ofHours(1);

    private final Transaction transaction = new Transaction();

    @Test
    void shouldTakeAnEventAsFarAheadAsTheSkewPermits() {
        assertThat(parse(new TransactionParser(HOUR), EVENT, EVENT_TIME - HOUR.toMillis()))
                .isTrue();
        assertThat(transaction.eventTimeMillis()).isEqualTo(EVENT_TIME);
    }

    @Test
    void shouldRefuseAnEventFurtherAhead() {
        // given
        TransactionParser parser = new TransactionParser(HOUR);

        // when
        boolean valid = parse(parser, EVENT, EVENT_TIME - HOUR.toMillis() - 1);

        // then
        assertThat(valid).isFalse();
        assertThat(parser.reason()).isEqualTo(DeadLetterReason.FUTURE_EVENT_TIME);
        assertThat(parser.detail())
                .isEqualTo(
                        "transaction_datetime: 2026-10-28T20:00:00Z is more than PT1H ahead of the record's timestamp"
                                + " 2026-10-28T18:59:59.999Z");
    }

    @Test
    void shouldMindTheFutureLastOfAll() {
        // given
        TransactionParser parser = new TransactionParser(HOUR);

        // when
        parse(parser, EVENT.with("lon", "181"), 0);

        // then
        assertThat(parser.reason()).isEqualTo(DeadLetterReason.OUT_OF_RANGE);
    }

    @Test
    void shouldNotMindTheFutureWithoutATimestamp() {
        // given
        EventText farAhead = EVENT.with("transaction_datetime", "\"9999-12-30T23:59:59Z\"");

        // then
        assertThat(parse(new TransactionParser(Duration.ZERO), farAhead, TransactionParser.NO_TIMESTAMP))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE - 1, 1, 0, -1})
    void shouldNotOverflowForTheLongestSkew(long recordTimestampMillis) {
        // given
        TransactionParser parser = new TransactionParser(Duration.ofSeconds(Long.MAX_VALUE));

        // then
        assertThat(parse(parser, EVENT, recordTimestampMillis)).isTrue();
    }

    @Test
    void shouldHoldTheEarliestTimestampAgainstAnEvent() {
        // given
        TransactionParser parser = new TransactionParser(HOUR);

        // when
        boolean valid = parse(parser, EVENT, Long.MIN_VALUE + 1);

        // then
        assertThat(valid).isFalse();
        assertThat(parser.reason()).isEqualTo(DeadLetterReason.FUTURE_EVENT_TIME);
    }

    private boolean parse(TransactionParser parser, EventText event, long recordTimestampMillis) {
        byte[] value = event.bytes();
        return parser.parse(value, 0, value.length, recordTimestampMillis, transaction);
    }
}

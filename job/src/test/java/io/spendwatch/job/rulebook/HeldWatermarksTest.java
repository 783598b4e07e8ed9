package io.spendwatch.job.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeldWatermarksTest {
    private static final long HOUR = 3_600_000;
    private static final long NOON = 12 * HOUR;

    private final HeldWatermarks held = new HeldWatermarks();

    @Test
    void shouldHoldAWatermarkUntilTheRulesWereReadUpToIt() {
        // when, then
        assertThat(held.arrive(NOON, NOON + 1)).isEmpty();
        assertThat(held.readUntil(NOON - 1)).isEmpty();
        assertThat(held.readUntil(NOON)).hasValue(NOON);
    }

    @Test
    void shouldHoldAWatermarkFromTheFutureUntilTheTimeAtWhichItCame() {
        assertThat(held.arrive(NOON + HOUR, NOON)).isEmpty();
        assertThat(held.readUntil(NOON)).hasValue(NOON + HOUR);
    }

    @Test
    void shouldNotWaitForAClockThatWasSetBackToCatchUp() {
        // given
        held.readUntil(NOON - 200);
        assertThat(held.arrive(NOON, NOON)).isEmpty();

        // when
        assertThat(held.readUntil(NOON - HOUR)).isEmpty();

        // then
        assertThat(held.arrive(NOON + 1, NOON - HOUR + 1)).hasValue(NOON + 1);
    }
}

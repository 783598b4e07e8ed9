package io.spendwatch.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EndOfWorkTest {
    private static final long EVENTS = 100;

    private final EndOfWork end = new EndOfWork(EVENTS, 0);

    @Test
    void shouldWaitForTheWatermarkThatFollowsTheLastEvent() {
        // given all events, and what they had closed by then
        assertThat(end.isReached(new Advance(EVENTS, 10, 10), millis(1_000))).isFalse();
        assertThat(end.isReached(new Advance(EVENTS, 10, 10), millis(1_200))).isFalse();

        // when a last watermark comes, and is dealt with
        assertThat(end.isReached(new Advance(EVENTS, 20, 10), millis(1_300))).isFalse();
        assertThat(end.isReached(new Advance(EVENTS, 20, 20), millis(1_400))).isFalse();

        // then
        assertThat(end.isReached(new Advance(EVENTS, 20, 20), millis(2_399))).isFalse();
        assertThat(end.isReached(new Advance(EVENTS, 20, 20), millis(2_400))).isTrue();
        assertThat(end.lastChangeNanos()).isEqualTo(millis(1_400));
    }

    @Test
    void shouldNotEndWhileWindowsAreBeingJudged() {
        assertThat(end.isReached(new Advance(EVENTS, 20, 10), millis(0))).isFalse();
        assertThat(end.isReached(new Advance(EVENTS, 20, 10), millis(60_000))).isFalse();
    }

    @Test
    void shouldGiveUpWhenNothingMoves() {
        // given
        assertThat(end.isReached(new Advance(50, 20, 10), millis(0))).isFalse();

        // then
        assertThatThrownBy(() -> end.isReached(new Advance(50, 20, 10), millis(180_001)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Nothing has moved for PT3M: 50 of 100 events are read");
    }

    private static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}

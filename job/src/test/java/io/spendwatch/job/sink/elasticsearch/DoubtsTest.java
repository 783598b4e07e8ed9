package io.spendwatch.job.sink.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DoubtsTest {
    private final Fixtures.MovableClock clock = new Fixtures.MovableClock();
    private final Doubts doubts = new Doubts(clock);

    @Test
    void shouldGiveUpAnErrorThatLastsForAMinute() {
        // given
        assertThat(doubts.isGivenUp("odd")).isFalse();
        clock.move(Duration.ofSeconds(59));
        assertThat(doubts.isGivenUp("odd")).isFalse();

        // when
        clock.move(Duration.ofSeconds(1));

        // then
        assertThat(doubts.isGivenUp("odd")).isTrue();
        assertThat(doubts.isGivenUp("other")).isFalse();
    }

    @Test
    void shouldBeginAgainAfterAnErrorThatPassed() {
        // given
        doubts.isGivenUp("odd");
        doubts.settle();

        // when
        clock.move(Duration.ofHours(1));

        // then
        assertThat(doubts.isGivenUp("odd")).isFalse();
    }

    @Test
    void shouldTryAnErrorAgainTenMinutesAfterItWasGivenUp() {
        // given
        doubts.isGivenUp("odd");
        clock.move(Duration.ofMinutes(1));
        doubts.isGivenUp("odd");
        doubts.settle();
        clock.move(Duration.ofMinutes(9));
        assertThat(doubts.isGivenUp("odd")).isTrue();

        // when
        clock.move(Duration.ofMinutes(1));

        // then
        assertThat(doubts.isGivenUp("odd")).isFalse();
    }
}

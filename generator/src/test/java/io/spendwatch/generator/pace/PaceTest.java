package io.spendwatch.generator.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final ManualStopwatch stopwatch = new ManualStopwatch();

    @Test
    void shouldPauseBetweenBatchesAndNotBeforeTheFirst() {
        // given
        Pacer pacer = new Pace.Batches(1000, Duration.ofSeconds(5)).start(stopwatch);

        // when / then
        assertThat(pacer.awaitDue()).isEqualTo(1000);
        assertThat(stopwatch.pauses()).isEmpty();
        assertThat(pacer.awaitDue()).isEqualTo(1000);
        assertThat(stopwatch.pauses()).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void shouldKeepTheRate() {
        // given
        Pacer pacer = new Pace.Rate(12_345).start(stopwatch);

        // when
        long events = 0;
        while (stopwatch.elapsed().toSeconds() < 10) {
            events += pacer.awaitDue();
        }

        // then
        assertThat(events).isBetween(123_000L, 123_600L);
    }

    @Test
    void shouldWaitForTheNextEventAtALowRate() {
        // given
        Pacer pacer = new Pace.Rate(0.5).start(stopwatch);

        // when / then
        assertThat(pacer.awaitDue()).isEqualTo(1);
        assertThat(stopwatch.elapsed()).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2001));
    }

    @Test
    void shouldCatchUpOneSecondOfAStallAtMost() {
        // given
        Pacer pacer = new Pace.Rate(1000).start(stopwatch);
        stopwatch.pass(Duration.ofSeconds(60));

        // when / then
        assertThat(pacer.awaitDue()).isEqualTo(1000);
        assertThat(pacer.awaitDue()).isLessThanOrEqualTo(11);
    }

    @Test
    void shouldNeverWaitWhenUnlimited() {
        // given
        Pacer pacer = new Pace.Unlimited().start(stopwatch);

        // when / then
        assertThat(pacer.awaitDue()).isPositive();
        assertThat(pacer.awaitDue()).isPositive();
        assertThat(stopwatch.pauses()).isEmpty();
    }

    @Test
    void shouldRejectWhatCannotBeKept() {
        assertThatThrownBy(() -> new Pace.Batches(0, Duration.ZERO)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new Pace.Batches(1, Duration.ofSeconds(-1))).hasMessageContaining("not be negative");
        assertThatThrownBy(() -> new Pace.Rate(0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Pace.Rate(Double.NaN)).hasMessageContaining("above 0");
    }
}

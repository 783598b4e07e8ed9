package io.spendwatch.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.local.replay.Progress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HowFarTest {
    @Test
    void shouldBeDoneWhenNeitherEventsNorAlertsBecomeMore() {
        // given
        HowFar howFar = new HowFar();
        howFar.note(progress(10, 0));
        howFar.note(progress(10, 3));
        long lastChange = howFar.lastChangeNanos();

        // when
        howFar.note(progress(10, 3));

        // then
        assertThat(howFar.events()).isEqualTo(10);
        assertThat(howFar.lastChangeNanos()).isEqualTo(lastChange);
    }

    @Test
    void shouldNoteThatAlertsBecomeMoreAfterTheLastEvent() {
        // given
        HowFar howFar = new HowFar();
        howFar.note(progress(10, 0));
        long lastEvent = howFar.lastChangeNanos();

        // when
        howFar.note(progress(10, 3));

        // then
        assertThat(howFar.lastChangeNanos()).isGreaterThan(lastEvent);
    }

    private static Progress progress(long events, long alerts) {
        return new Progress(0, 0, events, alerts, Duration.ZERO);
    }
}

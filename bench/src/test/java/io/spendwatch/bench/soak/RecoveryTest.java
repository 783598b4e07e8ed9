package io.spendwatch.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private static final Kill KILL = new Kill("taskmanager-1", "taskmanager-3", 10.5);
    private static final double RATE = 100;

    @Test
    void shouldLastUntilRestartedTasksPassSomethingOn() {
        // given
        List<SoakSample> samples = List.of(
                sample(10, 1000, 1000, 500, 0),
                sample(11, 1100, 1000, 600, 1),
                sample(12, 1200, 1000, 0, 1),
                sample(13, 1300, 950, 7, 1),
                sample(14, 1400, 1350, 50, 1));

        // when
        Recovery recovery = Recovery.of(samples, KILL, RATE);

        // then
        assertThat(recovery.readingSeconds()).hasValue(2.5);
        assertThat(recovery.caughtUpSeconds()).hasValue(3.5);
    }

    @Test
    void shouldNotTakeTheSurvivorsCountForARestart() {
        // given
        List<SoakSample> samples = List.of(
                sample(10, 1000, 1000, 600, 0),
                sample(11, 1100, 1000, 300, 1),
                sample(12, 1200, 1000, 300, 1),
                sample(13, 1300, 1000, 0, 2),
                sample(14, 1400, 950, 7, 2));

        // then
        assertThat(Recovery.of(samples, KILL, RATE).readingSeconds()).hasValue(3.5);
    }

    @Test
    void shouldCallThoseCaughtUpWhoLagNoMoreThanBefore() {
        // given
        List<SoakSample> samples =
                List.of(sample(9, 1000, 700, 500, 0), sample(12, 1300, 950, 7, 1), sample(13, 1400, 1100, 50, 1));

        // then
        assertThat(Recovery.of(samples, KILL, RATE).caughtUpSeconds()).hasValue(2.5);
    }

    @Test
    void shouldBeUnknownWhereNothingIsReadAgain() {
        // given
        List<SoakSample> samples = List.of(sample(10, 1000, 1000, 500, 0), sample(11, 1100, 1000, 0, 1));

        // when
        Recovery recovery = Recovery.of(samples, KILL, RATE);

        // then
        assertThat(recovery.readingSeconds()).isEmpty();
        assertThat(recovery.caughtUpSeconds()).isEmpty();
    }

    private static SoakSample sample(double seconds, long appended, long events, long passedOn, long restarts) {
        return new SoakSample(seconds, appended, events, passedOn, restarts, 0, List.of());
    }
}

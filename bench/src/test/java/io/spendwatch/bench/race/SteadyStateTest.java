package io.spendwatch.bench.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.bench.run.RunReport;
import io.spendwatch.bench.run.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SteadyStateTest {
    private static final SteadyState AFTER_FIVE_SECONDS = new SteadyState(Duration.ofSeconds(5), 1_000);

    private final List<Sample> samples = new ArrayList<>();

    @Test
    void shouldLeaveOutTheWarmUpAndTheEnd() {
        // given a start of 3 s, 5 s at 10/s, then 200/s, and 2 s without events at the end
        second(0, 0);
        second(3, 0);
        second(8, 50);
        second(9, 250);
        second(12, 850);
        second(13, 1_000);
        second(15, 1_000);

        // when
        Optional<Speed> steady = AFTER_FIVE_SECONDS.of(samples);

        // then
        assertThat(steady).contains(new Speed(4, 200, 5_000));
    }

    @Test
    void shouldKnowNoneOfAShortRun() {
        // given
        second(0, 0);
        second(6, 500);
        second(7, 900);
        second(8, 1_000);

        // then
        assertThat(AFTER_FIVE_SECONDS.of(samples)).isEmpty();
    }

    @Test
    void shouldKnowNoneOfARunThatIsOverBeforeItIsWarm() {
        // given
        second(0, 0);
        second(1, 1_000);

        // then
        assertThat(AFTER_FIVE_SECONDS.of(samples)).isEmpty();
    }

    @Test
    void shouldCountTheWholeFromTheFirstEventButTheProcessorFromItsStart() {
        // given
        second(4, 0);
        second(5, 100);
        second(14, 1_000);

        // when
        RunFigures figures = RunFigures.of(new RunReport(samples, 0, List.of(), 0, 0, Map.of()), AFTER_FIVE_SECONDS);

        // then: 14 s of one processor for 1,000 events
        assertThat(figures.whole()).isEqualTo(new Speed(10, 100, 14_000));
    }

    /** One processor is busy all the time. */
    private void second(long second, long events) {
        long nanos = TimeUnit.SECONDS.toNanos(second);
        samples.add(new Sample(nanos, events, nanos, 0));
    }
}

package io.spendwatch.bench.latency;

import static io.spendwatch.job.configuration.Delivery.AT_LEAST_ONCE;
import static io.spendwatch.job.configuration.Delivery.EXACTLY_ONCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.configuration.Delivery;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CasesTest {
    private static final Rate LOW = new Rate("20%", 20);
    private static final Rate MIDDLE = new Rate("50%", 50);
    private static final Rate HIGH = new Rate("80%", 80);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofSeconds(1);

    @Test
    void shouldVaryIntervalAndDelayAtTheMiddleRateAlone() {
        // given
        Cases cases = new Cases(
                List.of(LOW, MIDDLE, HIGH), List.of(Delivery.values()), List.of(LONG, SHORT), List.of(LONG, SHORT));

        // then
        assertThat(cases.all())
                .containsExactly(
                        new LatencyCase(EXACTLY_ONCE, LONG, LONG, LOW),
                        new LatencyCase(AT_LEAST_ONCE, LONG, LONG, LOW),
                        new LatencyCase(EXACTLY_ONCE, LONG, LONG, MIDDLE),
                        new LatencyCase(AT_LEAST_ONCE, LONG, LONG, MIDDLE),
                        new LatencyCase(EXACTLY_ONCE, LONG, LONG, HIGH),
                        new LatencyCase(AT_LEAST_ONCE, LONG, LONG, HIGH),
                        new LatencyCase(EXACTLY_ONCE, LONG, SHORT, MIDDLE),
                        new LatencyCase(AT_LEAST_ONCE, SHORT, LONG, MIDDLE));
    }

    @Test
    void shouldHaveOneCaseOfOneOfEverything() {
        // given
        Cases cases = new Cases(List.of(LOW), List.of(EXACTLY_ONCE), List.of(LONG), List.of(SHORT));

        // then
        assertThat(cases.all()).containsExactly(new LatencyCase(EXACTLY_ONCE, SHORT, LONG, LOW));
    }
}

package io.spendwatch.bench.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PacedWorkTest {
    private final PacedWork work = new PacedWork(
            "127.0.0.1:9092", "transactions", 2, 5_000, 100, Duration.ofMinutes(10), Duration.ofHours(50), 7);

    @Test
    void shouldReachItsProcessAsItIs() {
        assertThat(PacedWork.of(work.toArguments())).isEqualTo(work);
    }

    @Test
    void shouldHaveEventTimePassInTheWorksDuration() {
        assertThat(work.acceleration()).isEqualTo(300);
    }
}

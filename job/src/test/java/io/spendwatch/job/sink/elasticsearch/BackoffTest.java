package io.spendwatch.job.sink.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void shouldDoubleUpToTheLongestWait() {
        // given
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofMillis(500), () -> 1);

        // when, then
        assertThat(Stream.generate(backoff::next).limit(5).map(Duration::toMillis))
                .containsExactly(100L, 200L, 400L, 500L, 500L);
    }

    @Test
    void shouldBeginAgainOnceReset() {
        // given
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(30), () -> 0.5);
        backoff.next();
        backoff.next();

        // when
        backoff.reset();

        // then
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void shouldNotWaitLongerThanTheLongestWaitAtFirst() {
        assertThat(new Backoff(Duration.ofSeconds(5), Duration.ofSeconds(1), () -> 1).next())
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void shouldSpreadWaitsBetweenAHalfAndOne() {
        // given
        DoubleSupplier jitter = Backoff.equalJitter();

        // when, then
        assertThat(Stream.generate(jitter::getAsDouble).limit(1000))
                .allMatch(factor -> factor >= 0.5 && factor < 1)
                .hasSizeGreaterThan(1);
    }
}

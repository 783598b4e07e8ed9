package io.spendwatch.job.sink.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.apache.flink.metrics.SimpleCounter;
import org.junit.jupiter.api.Test;

class OutageTest {
    private final Fixtures.FakeOutage fake = new Fixtures.FakeOutage();

    @Test
    void shouldLastFromTheFirstFailureUntilItIsOver() throws InterruptedException {
        // given
        Outage outage = fake.outage;
        assertThat(outage.lasting()).isZero();

        // when
        outage.waitOut("503");
        outage.waitOut("503");

        // then
        assertThat(outage.lasting()).isEqualTo(Duration.ofMillis(300));
        assertThat(fake.retries.getCount()).isEqualTo(2);
        outage.over();
        assertThat(outage.lasting()).isZero();
    }

    @Test
    void shouldWaitBrieflyAgainInTheNextOutage() throws InterruptedException {
        // given
        fake.outage.waitOut("503");
        fake.outage.waitOut("503");

        // when
        fake.outage.over();
        fake.outage.waitOut("503");

        // then
        assertThat(fake.waits).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(100));
    }

    @Test
    void shouldEndAtOnceWhenInterrupted() {
        // given
        Outage outage = new Outage(
                List.of(),
                new Backoff(Duration.ofHours(1), Duration.ofHours(1), () -> 1),
                new SimpleCounter(),
                System::nanoTime,
                Outage.Pause.SLEEP);
        Thread.currentThread().interrupt();

        // when, then
        assertThatThrownBy(() -> outage.waitOut("503")).isInstanceOf(InterruptedException.class);
    }
}

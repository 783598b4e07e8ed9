package io.spendwatch.job.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.runtime.taskexecutor.GlobalAggregateManager;
import org.junit.jupiter.api.Test;

class WatermarkExchangeTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void shouldTellTheOthersAndLearnFromThem() throws InterruptedException {
        // given
        SharedAggregates aggregates = new SharedAggregates();

        try (WatermarkExchange idle = new WatermarkExchange(aggregates, 0, 2, 0);
                WatermarkExchange active = new WatermarkExchange(aggregates, 1, 2, 0)) {
            // when
            idle.report(true, 5);
            active.report(false, 7);
            idle.start();
            active.start();

            // then
            assertThat(learned(idle)).isEqualTo(7);
        }
    }

    @Test
    void shouldTryAgainWhenTheJobManagerIsAway() throws InterruptedException {
        // given
        SharedAggregates aggregates = new SharedAggregates();
        AtomicInteger attempts = new AtomicInteger();
        GlobalAggregateManager awayAtFirst = new GlobalAggregateManager() {
            @Override
            public <I, A, O> O updateGlobalAggregate(String name, Object value, AggregateFunction<I, A, O> function)
                    throws IOException {
                if (attempts.incrementAndGet() == 1) {
                    throw new IOException("away");
                }
                return aggregates.updateGlobalAggregate(name, value, function);
            }
        };

        try (WatermarkExchange alone = new WatermarkExchange(awayAtFirst, 0, 1, 0)) {
            // when
            alone.report(false, 7);
            alone.start();

            // then
            assertThat(learned(alone)).isEqualTo(7);
        }
    }

    private static long learned(WatermarkExchange exchange) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (exchange.activeWatermark() == Long.MIN_VALUE && Instant.now().isBefore(deadline)) {
            Thread.sleep(20);
        }
        return exchange.activeWatermark();
    }
}

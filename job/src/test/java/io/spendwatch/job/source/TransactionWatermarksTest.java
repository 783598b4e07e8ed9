package io.spendwatch.job.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.spending.SliceTime;
import io.spendwatch.job.testing.EventLines;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.clock.ManualClock;
import org.apache.flink.util.clock.RelativeClock;
import org.junit.jupiter.api.Test;

class TransactionWatermarksTest {
    private static final Instant TEN = Instant.parse("2026-10-28T10:00:00Z");
    private static final SourceBatch EVENT = EventLines.read("p-0", 0, EventLines.event("Ana", TEN));
    private static final SourceBatch DEAD_LETTER = EventLines.read("p-0", 1, EventLines.BROKEN);
    private static final Duration IDLE_AFTER = Duration.ofSeconds(30);

    private final ManualClock clock = new ManualClock();
    private final RecordedWatermarks output = new RecordedWatermarks();

    @Test
    void shouldTakeAnEventsOwnTimeAndADeadLettersRecordTime() {
        // when
        TimestampAssigner<SourceBatch> assigner =
                watermarks(Optional.of(IDLE_AFTER)).createTimestampAssigner(this::metrics);

        // then
        assertThat(assigner.extractTimestamp(EVENT, 7)).isEqualTo(TEN.toEpochMilli());
        assertThat(assigner.extractTimestamp(DEAD_LETTER, 7)).isEqualTo(7);
    }

    @Test
    void shouldBeIdleWithoutEventsForLongEnoughAndActiveAgainWithTheNext() {
        // given
        WatermarkGenerator<SourceBatch> generator = generator(Optional.of(IDLE_AFTER));
        read(generator, EVENT);
        passTime(generator, IDLE_AFTER.minusSeconds(1));
        assertThat(output.isIdle()).isFalse();

        // when
        passTime(generator, Duration.ofSeconds(3));
        boolean idle = output.isIdle();
        read(generator, EVENT);
        generator.onPeriodicEmit(output);

        // then
        assertThat(idle).isTrue();
        assertThat(output.isIdle()).isFalse();
    }

    @Test
    void shouldNotTakeDeadLettersForActivity() {
        // given
        WatermarkGenerator<SourceBatch> generator = generator(Optional.of(IDLE_AFTER));
        read(generator, EVENT);

        // when
        for (int second = 0; second < IDLE_AFTER.toSeconds() + 2; second++) {
            read(generator, DEAD_LETTER);
            passTime(generator, Duration.ofSeconds(1));
        }

        // then
        assertThat(output.isIdle()).isTrue();
    }

    @Test
    void shouldNeverBeIdleWhereTheEndIsKnown() {
        // given
        WatermarkGenerator<SourceBatch> generator = generator(Optional.empty());
        read(generator, EVENT);

        // when
        passTime(generator, Duration.ofHours(1));

        // then
        assertThat(output.isIdle()).isFalse();
        assertThat(output.watermarks()).last().isEqualTo("09:58:59.999");
    }

    private void read(WatermarkGenerator<SourceBatch> generator, SourceBatch event) {
        generator.onEvent(event, 0, output);
    }

    /** Lets time pass as Flink does: the generator is asked again and again on the way. */
    private void passTime(WatermarkGenerator<SourceBatch> generator, Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            generator.onPeriodicEmit(output);
            clock.advanceTime(Duration.ofSeconds(1));
        }
        generator.onPeriodicEmit(output);
    }

    private WatermarkGenerator<SourceBatch> generator(Optional<Duration> idleAfter) {
        return watermarks(idleAfter).createWatermarkGenerator(new WatermarkGeneratorSupplier.Context() {
            @Override
            public MetricGroup getMetricGroup() {
                return metrics();
            }

            @Override
            public RelativeClock getInputActivityClock() {
                return clock;
            }
        });
    }

    private MetricGroup metrics() {
        return new UnregisteredMetricsGroup();
    }

    private static TransactionWatermarks watermarks(Optional<Duration> idleAfter) {
        return TransactionWatermarks.of(SliceTime.of(Duration.ofHours(1)), Duration.ofSeconds(60), idleAfter);
    }
}

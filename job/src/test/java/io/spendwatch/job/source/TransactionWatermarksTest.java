package io.spendwatch.job.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.spending.SliceTime;
import io.spendwatch.job.testing.EventLines;
import java.time.Duration;
import java.time.Instant;
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

    private final RecordedWatermarks output = new RecordedWatermarks();
    private final TransactionWatermarks strategy =
            TransactionWatermarks.of(SliceTime.of(Duration.ofHours(1)), Duration.ofSeconds(60));

    @Test
    void shouldTakeAnEventsOwnTimeAndADeadLettersRecordTime() {
        // when
        TimestampAssigner<SourceBatch> assigner = strategy.createTimestampAssigner(UnregisteredMetricsGroup::new);

        // then
        assertThat(assigner.extractTimestamp(EVENT, 7)).isEqualTo(TEN.toEpochMilli());
        assertThat(assigner.extractTimestamp(DEAD_LETTER, 7)).isEqualTo(7);
    }

    @Test
    void shouldLeaveAPartitionIdleThatItsSourceTakesForIdle() {
        // given
        WatermarkGenerator<SourceBatch> generator = generator();
        generator.onEvent(EVENT, 0, output);
        generator.onPeriodicEmit(output);
        output.markIdle();

        // when
        generator.onEvent(DEAD_LETTER, 0, output);
        generator.onPeriodicEmit(output);

        // then
        assertThat(output.isIdle()).isTrue();
        assertThat(output.watermarks()).containsExactly("09:58:59.999");
    }

    private WatermarkGenerator<SourceBatch> generator() {
        return strategy.createWatermarkGenerator(new WatermarkGeneratorSupplier.Context() {
            @Override
            public MetricGroup getMetricGroup() {
                return new UnregisteredMetricsGroup();
            }

            @Override
            public RelativeClock getInputActivityClock() {
                return new ManualClock();
            }
        });
    }
}

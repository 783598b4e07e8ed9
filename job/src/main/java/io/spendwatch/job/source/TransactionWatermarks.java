package io.spendwatch.job.source;

import io.spendwatch.job.spending.SliceTime;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.TimestampAssignerSupplier;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.eventtime.WatermarksWithIdleness;

/** Event time of the records, and a watermark for each partition, which an idle one does not hold back. */
public final class TransactionWatermarks implements WatermarkStrategy<SourceBatch> {
    private static final long serialVersionUID = 1;

    private final SliceTime slices;
    private final long outOfOrdernessMillis;
    private final long idleAfterMillis;

    private TransactionWatermarks(SliceTime slices, Duration outOfOrderness, long idleAfterMillis) {
        this.slices = slices;
        this.outOfOrdernessMillis = outOfOrderness.toMillis();
        this.idleAfterMillis = idleAfterMillis;
    }

    /**
     * Returns the strategy for a log.
     *
     * @param idleAfter after how long without a valid event a partition no longer holds the others back; none: never,
     *     which is right where the end of each partition is known
     */
    public static TransactionWatermarks of(SliceTime slices, Duration outOfOrderness, Optional<Duration> idleAfter) {
        return new TransactionWatermarks(
                slices, outOfOrderness, idleAfter.map(Duration::toMillis).orElse(0L));
    }

    @Override
    public TimestampAssigner<SourceBatch> createTimestampAssigner(TimestampAssignerSupplier.Context context) {
        return (batch, recordTimestamp) -> batch.hasValid() ? batch.latestMillis() : recordTimestamp;
    }

    @Override
    public WatermarkGenerator<SourceBatch> createWatermarkGenerator(WatermarkGeneratorSupplier.Context context) {
        PartitionWatermarks watermarks = new PartitionWatermarks(slices, outOfOrdernessMillis);
        if (idleAfterMillis == 0) {
            return watermarks;
        }
        return new ValidEventsOnly(new WatermarksWithIdleness<>(
                watermarks, Duration.ofMillis(idleAfterMillis), context.getInputActivityClock()));
    }

    /** Keeps dead letters from passing for activity: a partition of nothing else must not hold the others back. */
    private record ValidEventsOnly(WatermarkGenerator<SourceBatch> watermarks)
            implements WatermarkGenerator<SourceBatch> {

        @Override
        public void onEvent(SourceBatch batch, long eventTimestamp, WatermarkOutput output) {
            if (batch.hasValid()) {
                watermarks.onEvent(batch, eventTimestamp, output);
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            watermarks.onPeriodicEmit(output);
        }
    }
}

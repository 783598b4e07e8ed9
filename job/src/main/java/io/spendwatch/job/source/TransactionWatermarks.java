package io.spendwatch.job.source;

import io.spendwatch.job.spending.SliceTime;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.TimestampAssignerSupplier;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Event time of the records, and a watermark for each partition. Which partitions are idle is for their source to know: that
 * one brings nothing says little where its broker may be away.
 */
public final class TransactionWatermarks implements WatermarkStrategy<SourceBatch> {
    private static final long serialVersionUID = 1;

    private final SliceTime slices;
    private final long outOfOrdernessMillis;

    private TransactionWatermarks(SliceTime slices, Duration outOfOrderness) {
        this.slices = slices;
        this.outOfOrdernessMillis = outOfOrderness.toMillis();
    }

    /** Returns the strategy for a log. */
    public static TransactionWatermarks of(SliceTime slices, Duration outOfOrderness) {
        return new TransactionWatermarks(slices, outOfOrderness);
    }

    @Override
    public TimestampAssigner<SourceBatch> createTimestampAssigner(TimestampAssignerSupplier.Context context) {
        return (batch, recordTimestamp) -> batch.hasValid() ? batch.latestMillis() : recordTimestamp;
    }

    @Override
    public WatermarkGenerator<SourceBatch> createWatermarkGenerator(WatermarkGeneratorSupplier.Context context) {
        return new PartitionWatermarks(slices, outOfOrdernessMillis);
    }
}

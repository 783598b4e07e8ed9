package io.spendwatch.job.source;

import io.spendwatch.job.spending.SliceTime;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/**
 * The watermark of one partition: its clock less the permitted disorder. Sent from time to time, and at once when it
 * closes a slice, so that a window closes where the log says so and not where the machine happened to be.
 *
 * <p>Flink's watermark {@code w} says that what is at or before {@code w} has come; a slice that ends at {@code e} is
 * therefore over at the watermark {@code e - 1}, which is when the clock less the disorder is {@code e}.
 */
final class PartitionWatermarks implements WatermarkGenerator<SourceBatch> {
    private final SliceTime slices;
    private final long outOfOrdernessMillis;
    private long clockMillis = Long.MIN_VALUE;
    private long emittedMillis = Long.MIN_VALUE;
    private long nextCloseMillis = Long.MIN_VALUE;

    PartitionWatermarks(SliceTime slices, long outOfOrdernessMillis) {
        this.slices = slices;
        this.outOfOrdernessMillis = outOfOrdernessMillis;
    }

    @Override
    public void onEvent(SourceBatch batch, long eventTimestamp, WatermarkOutput output) {
        if (batch.latestMillis() <= clockMillis) {
            return;
        }
        clockMillis = batch.latestMillis();
        if (clockMillis - outOfOrdernessMillis >= nextCloseMillis) {
            nextCloseMillis = slices.endOf(clockMillis - outOfOrdernessMillis);
            emit(output);
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        // A watermark that says nothing new would mark a partition active that is idle.
        if (clockMillis > emittedMillis) {
            emit(output);
        }
    }

    private void emit(WatermarkOutput output) {
        emittedMillis = clockMillis;
        output.emitWatermark(new Watermark(clockMillis - outOfOrdernessMillis - 1));
    }
}

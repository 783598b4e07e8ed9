package io.spendwatch.job.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/** Remembers what a watermark generator says. */
final class RecordedWatermarks implements WatermarkOutput {
    private final List<String> watermarks = new ArrayList<>();
    private boolean idle;

    @Override
    public void emitWatermark(Watermark watermark) {
        watermarks.add(Instant.ofEpochMilli(watermark.getTimestamp())
                .toString()
                .substring("2026-10-28T".length())
                .replace("Z", ""));
        idle = false;
    }

    @Override
    public void markIdle() {
        idle = true;
    }

    @Override
    public void markActive() {
        idle = false;
    }

    /** Returns the times of day. */
    List<String> watermarks() {
        return watermarks;
    }

    boolean isIdle() {
        return idle;
    }

    void clear() {
        watermarks.clear();
    }
}

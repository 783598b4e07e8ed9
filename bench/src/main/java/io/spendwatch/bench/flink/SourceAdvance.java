package io.spendwatch.bench.flink;

import io.spendwatch.bench.run.Advance;
import io.spendwatch.local.flink.LocalMetrics;

/** How far a job has come that reads by Flink's Kafka source, as Flink's own metrics say it. */
public record SourceAdvance(String source, String windows) {
    /** Of the last record that was handed on; -1 before the first one. */
    private static final String OFFSET = "currentOffset";

    private static final String OUTPUT_WATERMARK = "currentOutputWatermark";

    /**
     * Makes one.
     *
     * @param source the name of the operator that gives the watermarks
     * @param windows the name of the one that closes windows
     */
    public SourceAdvance {}

    /** Returns how far it is. */
    public Advance of(LocalMetrics metrics, int partitions) {
        long offsets = metrics.sum(OFFSET);
        return new Advance(
                offsets == 0 ? 0 : offsets + partitions,
                metrics.least(OUTPUT_WATERMARK, source),
                metrics.least(OUTPUT_WATERMARK, windows));
    }
}

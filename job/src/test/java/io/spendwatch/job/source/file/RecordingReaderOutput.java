package io.spendwatch.job.source.file;

import io.spendwatch.job.deadletter.LateEvent;
import io.spendwatch.job.deadletter.LateReason;
import io.spendwatch.job.source.SourceBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;

/** Remembers what a reader reads, as {@code split line: time}, and what else it says. */
final class RecordingReaderOutput implements ReaderOutput<SourceBatch> {
    private final List<String> records = new ArrayList<>();
    private final List<String> released = new ArrayList<>();
    private final List<Watermark> watermarks = new ArrayList<>();

    List<String> records() {
        return records;
    }

    List<String> released() {
        return released;
    }

    List<Watermark> watermarks() {
        return watermarks;
    }

    @Override
    public void collect(SourceBatch batch) {
        throw new AssertionError("Every record belongs to a split");
    }

    @Override
    public void collect(SourceBatch batch, long timestamp) {
        throw new AssertionError("Every record belongs to a split");
    }

    @Override
    public void emitWatermark(Watermark watermark) {
        watermarks.add(watermark);
    }

    @Override
    public void markIdle() {
        throw new AssertionError("No file is idle");
    }

    @Override
    public void markActive() {
        throw new AssertionError("No file was idle");
    }

    @Override
    public SourceOutput<SourceBatch> createOutputForSplit(String splitId) {
        return new SplitOutput(splitId);
    }

    @Override
    public void releaseOutputForSplit(String splitId) {
        released.add(splitId);
    }

    private final class SplitOutput implements SourceOutput<SourceBatch> {
        private final String splitId;

        private SplitOutput(String splitId) {
            this.splitId = splitId;
        }

        @Override
        public void collect(SourceBatch batch) {
            throw new AssertionError("A file's records say that they have no timestamp");
        }

        @Override
        public void collect(SourceBatch batch, long timestamp) {
            Map<Long, String> lines = new TreeMap<>();
            for (int row = 0; row < batch.transactions().size(); row++) {
                LateEvent read = batch.toLateEvent(row, LateReason.OUT_OF_ORDER, 0, LateEvent.UNKNOWN);
                lines.put(read.position().offset(), read.eventTime().toString());
            }
            batch.deadLetters().forEach(letter -> lines.put(letter.position().offset(), letter.reason()));
            lines.forEach((line, what) -> records.add(splitId.substring(0, 1) + " " + line + ": " + what));
        }

        @Override
        public void emitWatermark(Watermark watermark) {
            RecordingReaderOutput.this.emitWatermark(watermark);
        }

        @Override
        public void markIdle() {
            RecordingReaderOutput.this.markIdle();
        }

        @Override
        public void markActive() {
            RecordingReaderOutput.this.markActive();
        }
    }
}

package io.spendwatch.job.source.file;

import io.spendwatch.job.source.SourceBatch;
import io.spendwatch.job.source.SourceBatchReader;
import io.spendwatch.job.transaction.EventLimits;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.metrics.Counter;

/**
 * Reads its files side by side, some lines at a time, always of the file whose clock is furthest behind, so that the
 * slices that are open at once stay few.
 */
final class TransactionFileReader implements SourceReader<SourceBatch, FileSplit> {
    private static final long NO_RECORD_TIMESTAMP = Long.MIN_VALUE;

    private final SourceBatchReader reader;
    private final SourceBatch batch = new SourceBatch();
    private final Counter bytes;
    private final PriorityQueue<InputFile> files =
            new PriorityQueue<>(Comparator.comparingLong(InputFile::clockMillis));
    private final Map<String, SourceOutput<SourceBatch>> outputs = new HashMap<>();
    private final SourceReaderContext context;
    private CompletableFuture<Void> available = new CompletableFuture<>();
    private boolean splitsKnown;
    private boolean atTheEnd;
    private boolean allAtTheEnd;

    TransactionFileReader(SourceReaderContext context, EventLimits limits) {
        this.context = context;
        reader = new SourceBatchReader(limits);
        bytes = context.metricGroup().counter(FileMetrics.INPUT_BYTES);
    }

    @Override
    public void start() {}

    @Override
    public InputStatus pollNext(ReaderOutput<SourceBatch> output) throws IOException {
        if (!splitsKnown) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        // It stays in the queue while it is read: if it cannot be read, close() finds it there.
        InputFile file = files.peek();
        if (file == null) {
            return end(output);
        }
        SourceOutput<SourceBatch> fileOutput = outputs.computeIfAbsent(file.splitId(), output::createOutputForSplit);
        boolean more = readSome(file, fileOutput);
        files.remove();
        if (more) {
            files.add(file);
        } else {
            file.close();
            outputs.remove(file.splitId());
            output.releaseOutputForSplit(file.splitId());
        }
        return InputStatus.MORE_AVAILABLE;
    }

    @Override
    public List<FileSplit> snapshotState(long checkpointId) {
        return files.stream().map(InputFile::toSplit).toList();
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return available;
    }

    @Override
    public void addSplits(List<FileSplit> splits) {
        splits.forEach(split -> files.add(InputFile.open(split)));
    }

    @Override
    public void notifyNoMoreSplits() {
        splitsKnown = true;
        available.complete(null);
    }

    @Override
    public void handleSourceEvents(SourceEvent event) {
        allAtTheEnd = true;
        available.complete(null);
    }

    @Override
    public void close() throws IOException {
        for (InputFile file : files) {
            file.close();
        }
    }

    /** Promises at once that nothing more comes, but ends only together with the other readers. */
    private InputStatus end(ReaderOutput<SourceBatch> output) {
        if (allAtTheEnd) {
            return InputStatus.END_OF_INPUT;
        }
        if (!atTheEnd) {
            atTheEnd = true;
            available = new CompletableFuture<>();
            output.emitWatermark(Watermark.MAX_WATERMARK);
            context.sendSourceEventToCoordinator(new EndOfInput());
        }
        return InputStatus.NOTHING_AVAILABLE;
    }

    /** Reads a batch: what the reader of lines has at hand, for it forgets them when it reads on. */
    private boolean readSome(InputFile file, SourceOutput<SourceBatch> output) {
        LineReader line = file.line();
        batch.begin(file.path());
        boolean more = true;
        while (more && !batch.isFull() && (batch.size() == 0 || line.isNextAtHand())) {
            more = file.next();
            if (more) {
                reader.at(file.lineNumber())
                        .withoutKey()
                        .read(
                                line.buffer(),
                                line.lineStart(),
                                line.lineLength(),
                                SourceBatchReader.NO_TIMESTAMP,
                                batch);
            }
        }
        file.advanceClock(batch.latestMillis());
        if (batch.size() > 0) {
            output.collect(batch, NO_RECORD_TIMESTAMP);
        }
        bytes.inc(file.takeBytesRead());
        return more;
    }
}

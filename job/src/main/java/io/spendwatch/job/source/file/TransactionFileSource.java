package io.spendwatch.job.source.file;

import io.spendwatch.job.source.SourceBatch;
import io.spendwatch.job.transaction.EventLimits;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Past events from files of JSON lines, compressed where the name ends in {@code .gz}. Every line is an event; a file
 * is a partition, with a clock of its own. Its end is known, and closes all windows.
 */
public final class TransactionFileSource implements Source<SourceBatch, FileSplit, List<FileSplit>> {
    private static final long serialVersionUID = 1;

    private final List<String> paths;
    private final EventLimits limits;

    /** Makes a source of these files, at least one. */
    public TransactionFileSource(List<Path> files, EventLimits limits) {
        this.paths = files.stream().map(Path::toString).toList();
        this.limits = limits;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SplitEnumerator<FileSplit, List<FileSplit>> createEnumerator(SplitEnumeratorContext<FileSplit> context) {
        List<FileSplit> splits = IntStream.range(0, paths.size())
                .mapToObj(index -> FileSplit.start(index, paths.get(index)))
                .toList();
        return new FileSplitEnumerator(context, splits);
    }

    @Override
    public SplitEnumerator<FileSplit, List<FileSplit>> restoreEnumerator(
            SplitEnumeratorContext<FileSplit> context, List<FileSplit> checkpoint) {
        return new FileSplitEnumerator(context, checkpoint);
    }

    @Override
    public SourceReader<SourceBatch, FileSplit> createReader(SourceReaderContext context) {
        return new TransactionFileReader(context, limits);
    }

    @Override
    public SimpleVersionedSerializer<FileSplit> getSplitSerializer() {
        return FileSplitSerializer.ofOne();
    }

    @Override
    public SimpleVersionedSerializer<List<FileSplit>> getEnumeratorCheckpointSerializer() {
        return FileSplitSerializer.ofMany();
    }
}

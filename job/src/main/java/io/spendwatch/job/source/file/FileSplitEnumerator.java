package io.spendwatch.job.source.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/**
 * Hands out all files at once, each to the reader of its number, so that every file's clock counts from the start and
 * none is found late because it was opened late; and lets no reader end before all have read their files, because a
 * subtask that has ended leaves nothing in a checkpoint of what the gate has to remember.
 */
final class FileSplitEnumerator implements SplitEnumerator<FileSplit, List<FileSplit>> {
    private final SplitEnumeratorContext<FileSplit> context;
    private final List<FileSplit> unassigned;
    private final Set<Integer> readersAtTheEnd = new HashSet<>();

    FileSplitEnumerator(SplitEnumeratorContext<FileSplit> context, List<FileSplit> unassigned) {
        this.context = context;
        this.unassigned = new ArrayList<>(unassigned);
    }

    @Override
    public void start() {}

    @Override
    public void handleSplitRequest(int subtaskId, String requesterHostname) {}

    @Override
    public void handleSourceEvent(int subtaskId, SourceEvent event) {
        readersAtTheEnd.add(subtaskId);
        if (readersAtTheEnd.size() == context.currentParallelism()) {
            readersAtTheEnd.forEach(reader -> context.sendEventToSourceReader(reader, new EndOfInput()));
        }
    }

    @Override
    public void addSplitsBack(List<FileSplit> splits, int subtaskId) {
        unassigned.addAll(splits);
        if (context.registeredReaders().containsKey(subtaskId)) {
            addReader(subtaskId);
        }
    }

    @Override
    public void addReader(int subtaskId) {
        readersAtTheEnd.remove(subtaskId);
        List<FileSplit> own = unassigned.stream()
                .filter(split -> split.index() % context.currentParallelism() == subtaskId)
                .toList();
        unassigned.removeAll(own);
        own.forEach(split -> context.assignSplit(split, subtaskId));
        context.signalNoMoreSplits(subtaskId);
    }

    @Override
    public List<FileSplit> snapshotState(long checkpointId) {
        return List.copyOf(unassigned);
    }

    @Override
    public void close() {}
}

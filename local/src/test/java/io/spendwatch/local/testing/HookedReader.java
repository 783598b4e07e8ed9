package io.spendwatch.local.testing;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.InputStatus;

/** A reader with a hook. */
@SuppressWarnings("try") // It closes what Flink lets close with any exception.
final class HookedReader<T, S extends SourceSplit> implements SourceReader<T, S> {
    private final SourceReader<T, S> reader;
    private final ReaderHook hook;
    private int polls;
    private int pollsSinceCheckpoint = -1;

    HookedReader(SourceReader<T, S> reader, ReaderHook hook) {
        this.reader = reader;
        this.hook = hook;
    }

    @Override
    public InputStatus pollNext(ReaderOutput<T> output) throws Exception {
        ReaderHook.ReaderLife life = new ReaderHook.ReaderLife(polls, pollsSinceCheckpoint);
        hook.beforePoll(life);
        if (hook.holdsBack(life)) {
            return InputStatus.MORE_AVAILABLE;
        }
        polls++;
        if (pollsSinceCheckpoint >= 0) {
            pollsSinceCheckpoint++;
        }
        InputStatus status = reader.pollNext(output);
        hook.afterPoll(status);
        return status;
    }

    @Override
    public void start() {
        reader.start();
    }

    @Override
    public List<S> snapshotState(long checkpoint) {
        return reader.snapshotState(checkpoint);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return reader.isAvailable();
    }

    @Override
    public void addSplits(List<S> splits) {
        reader.addSplits(splits);
    }

    @Override
    public void notifyNoMoreSplits() {
        reader.notifyNoMoreSplits();
    }

    @Override
    public void handleSourceEvents(SourceEvent event) {
        reader.handleSourceEvents(event);
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) throws Exception {
        pollsSinceCheckpoint = Math.max(pollsSinceCheckpoint, 0);
        reader.notifyCheckpointComplete(checkpoint);
    }

    @Override
    public void notifyCheckpointAborted(long checkpoint) throws Exception {
        reader.notifyCheckpointAborted(checkpoint);
    }

    @Override
    public void pauseOrResumeSplits(Collection<String> paused, Collection<String> resumed) {
        reader.pauseOrResumeSplits(paused, resumed);
    }

    @Override
    public void close() throws Exception {
        reader.close();
    }
}

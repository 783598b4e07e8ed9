package io.spendwatch.local.replay;

import io.spendwatch.job.TransactionInput;
import io.spendwatch.job.source.SourceRecord;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** A source whose reader throws on its way, once for each of some polls after a checkpoint; then it is a good one. */
record FailingSource<S extends SourceSplit, C>(Source<SourceRecord, S, C> source, int pollsBeforeFailure, String name)
        implements Source<SourceRecord, S, C> {

    private static final Map<String, AtomicInteger> FAILURES_LEFT = new ConcurrentHashMap<>();

    /** Returns an input that fails so often, each time after this many polls of a reader since its last start. */
    static TransactionInput failing(TransactionInput input, int failures, int pollsBeforeFailure, String name) {
        FAILURES_LEFT.put(name, new AtomicInteger(failures));
        return new TransactionInput(input.name(), failing(input.source(), pollsBeforeFailure, name), input.idleAfter());
    }

    /** Returns how many of the failures did not come about. */
    static int failuresLeft(String name) {
        return FAILURES_LEFT.get(name).get();
    }

    private static <S extends SourceSplit, C> FailingSource<S, C> failing(
            Source<SourceRecord, S, C> source, int pollsBeforeFailure, String name) {
        return new FailingSource<>(source, pollsBeforeFailure, name);
    }

    @Override
    public Boundedness getBoundedness() {
        return source.getBoundedness();
    }

    @Override
    public SplitEnumerator<S, C> createEnumerator(SplitEnumeratorContext<S> context) throws Exception {
        return source.createEnumerator(context);
    }

    @Override
    public SplitEnumerator<S, C> restoreEnumerator(SplitEnumeratorContext<S> context, C checkpoint) throws Exception {
        return source.restoreEnumerator(context, checkpoint);
    }

    @Override
    public SimpleVersionedSerializer<S> getSplitSerializer() {
        return source.getSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<C> getEnumeratorCheckpointSerializer() {
        return source.getEnumeratorCheckpointSerializer();
    }

    @Override
    public SourceReader<SourceRecord, S> createReader(SourceReaderContext context) throws Exception {
        return new Reader<>(source.createReader(context), pollsBeforeFailure, FAILURES_LEFT.get(name));
    }

    @SuppressWarnings("try") // Flink declares close() so.
    private static final class Reader<S extends SourceSplit> implements SourceReader<SourceRecord, S> {
        /** So slow that a checkpoint completes before the input ends. */
        private static final long SLOW_MILLIS = 60;

        private final SourceReader<SourceRecord, S> reader;
        private final int pollsBeforeFailure;
        private final AtomicInteger failuresLeft;
        private int pollsSinceCheckpoint;
        private boolean checkpointed;

        Reader(SourceReader<SourceRecord, S> reader, int pollsBeforeFailure, AtomicInteger failuresLeft) {
            this.reader = reader;
            this.pollsBeforeFailure = pollsBeforeFailure;
            this.failuresLeft = failuresLeft;
        }

        @Override
        public InputStatus pollNext(ReaderOutput<SourceRecord> output) throws Exception {
            if (failuresLeft.get() > 0) {
                Thread.sleep(SLOW_MILLIS);
            }
            if (checkpointed && ++pollsSinceCheckpoint > pollsBeforeFailure && failuresLeft.getAndDecrement() > 0) {
                throw new IllegalStateException("a failure that the test asked for");
            }
            return reader.pollNext(output);
        }

        @Override
        public void notifyCheckpointComplete(long checkpointId) throws Exception {
            checkpointed = true;
            reader.notifyCheckpointComplete(checkpointId);
        }

        @Override
        public void start() {
            reader.start();
        }

        @Override
        public List<S> snapshotState(long checkpointId) {
            return reader.snapshotState(checkpointId);
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
        public void close() throws Exception {
            reader.close();
        }
    }
}

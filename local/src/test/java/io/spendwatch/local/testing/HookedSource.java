package io.spendwatch.local.testing;

import io.spendwatch.job.TransactionInput;
import io.spendwatch.job.source.SourceBatch;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A source whose readers have a hook.
 *
 * @param source what it reads
 * @param hook what is done to its readers
 */
public record HookedSource<S extends SourceSplit, E>(Source<SourceBatch, S, E> source, ReaderHook hook)
        implements Source<SourceBatch, S, E> {

    /** Returns an input of the same records with a hook. */
    public static TransactionInput of(TransactionInput input, ReaderHook hook) {
        return new TransactionInput(input.name(), hooked(input.source(), hook));
    }

    private static <S extends SourceSplit, E> Source<SourceBatch, S, E> hooked(
            Source<SourceBatch, S, E> source, ReaderHook hook) {
        return new HookedSource<>(source, hook);
    }

    @Override
    public Boundedness getBoundedness() {
        return source.getBoundedness();
    }

    @Override
    public SourceReader<SourceBatch, S> createReader(SourceReaderContext context) throws Exception {
        return new HookedReader<>(source.createReader(context), hook);
    }

    @Override
    public SplitEnumerator<S, E> createEnumerator(SplitEnumeratorContext<S> context) throws Exception {
        return source.createEnumerator(context);
    }

    @Override
    public SplitEnumerator<S, E> restoreEnumerator(SplitEnumeratorContext<S> context, E checkpoint) throws Exception {
        return source.restoreEnumerator(context, checkpoint);
    }

    @Override
    public SimpleVersionedSerializer<S> getSplitSerializer() {
        return source.getSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<E> getEnumeratorCheckpointSerializer() {
        return source.getEnumeratorCheckpointSerializer();
    }
}

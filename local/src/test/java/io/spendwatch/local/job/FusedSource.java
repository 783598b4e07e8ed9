package io.spendwatch.local.job;

import io.spendwatch.job.TransactionInput;
import io.spendwatch.job.source.SourceRecord;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A source with a {@link Fuse} that fails the job.
 *
 * @param source what it reads
 */
record FusedSource<S extends SourceSplit, E>(Source<SourceRecord, S, E> source) implements Source<SourceRecord, S, E> {

    static TransactionInput of(TransactionInput input) {
        return new TransactionInput(input.name(), fused(input.source()), input.idleAfter());
    }

    private static <S extends SourceSplit, E> Source<SourceRecord, S, E> fused(Source<SourceRecord, S, E> source) {
        return new FusedSource<>(source);
    }

    @Override
    public Boundedness getBoundedness() {
        return source.getBoundedness();
    }

    @Override
    public SourceReader<SourceRecord, S> createReader(SourceReaderContext context) throws Exception {
        return new FusedReader<>(source.createReader(context));
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

package io.spendwatch.job;

import io.spendwatch.job.readiness.RefusedFirstStart;
import io.spendwatch.job.source.SourceBatch;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * Where the transactions come from.
 *
 * @param name of the source, as people see it
 * @param source the source, each of whose splits is a partition with a clock
 */
public record TransactionInput(String name, Source<SourceBatch, ?, ?> source) {

    /**
     * Returns the same for a job that is not to begin anew, but may go on from a checkpoint or a savepoint.
     *
     * @param why it may not begin, in one line
     */
    public TransactionInput refusingFirstStart(String why) {
        return new TransactionInput(name, refusing(source, why));
    }

    private static <S extends SourceSplit, E> Source<SourceBatch, S, E> refusing(
            Source<SourceBatch, S, E> source, String why) {
        return new RefusedFirstStart<>(source, why);
    }
}

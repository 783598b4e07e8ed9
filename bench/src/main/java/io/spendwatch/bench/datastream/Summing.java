package io.spendwatch.bench.datastream;

import io.spendwatch.bench.peer.Sums;
import io.spendwatch.bench.peer.Transaction;
import org.apache.flink.api.common.functions.AggregateFunction;

/** Adds transactions up as they come, so that a window keeps its sums and not its transactions. */
final class Summing implements AggregateFunction<Transaction, Sums, Sums> {
    private static final long serialVersionUID = 1;

    @Override
    public Sums createAccumulator() {
        return new Sums();
    }

    @Override
    public Sums add(Transaction transaction, Sums sums) {
        return sums.add(transaction);
    }

    @Override
    public Sums getResult(Sums sums) {
        return sums;
    }

    @Override
    public Sums merge(Sums one, Sums other) {
        return new Sums().add(one).add(other);
    }
}

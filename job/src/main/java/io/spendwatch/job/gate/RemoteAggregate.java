package io.spendwatch.job.gate;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.runtime.taskexecutor.GlobalAggregateManager;
import org.apache.flink.util.InstantiationUtil;

/**
 * An aggregate that lives in the JobManager, and that subtasks in other processes update. Flink's calls between processes
 * know no class of the job, which only the job's own class loader finds: what goes in and what comes out cross as bytes.
 *
 * @param <I> what a subtask tells
 * @param <A> what has been told, which stays in the JobManager
 * @param <O> what a subtask learns
 */
final class RemoteAggregate<I extends Serializable, A, O> implements AggregateFunction<byte[], A, byte[]> {
    private static final long serialVersionUID = 1;

    private final AggregateFunction<I, A, O> function;

    private RemoteAggregate(AggregateFunction<I, A, O> function) {
        this.function = function;
    }

    /**
     * Adds a value to the aggregate of a name, and returns its result.
     *
     * @throws IOException if the JobManager is away
     */
    @SuppressWarnings("unchecked") // The other end writes what the same function returns.
    static <I extends Serializable, A, O> O update(
            GlobalAggregateManager aggregates, String name, I value, AggregateFunction<I, A, O> function)
            throws IOException {
        return (O) fromBytes(aggregates.updateGlobalAggregate(name, toBytes(value), new RemoteAggregate<>(function)));
    }

    @Override
    public A createAccumulator() {
        return function.createAccumulator();
    }

    @Override
    @SuppressWarnings("unchecked") // The other end writes what the same function takes.
    public A add(byte[] value, A accumulator) {
        return function.add((I) fromBytes(value), accumulator);
    }

    @Override
    public byte[] getResult(A accumulator) {
        return toBytes(function.getResult(accumulator));
    }

    @Override
    public A merge(A one, A other) {
        return function.merge(one, other);
    }

    private static byte[] toBytes(Object value) {
        try {
            return InstantiationUtil.serializeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object fromBytes(byte[] bytes) {
        try {
            return InstantiationUtil.deserializeObject(bytes, RemoteAggregate.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The processes of this cluster run different versions of the job", e);
        }
    }
}

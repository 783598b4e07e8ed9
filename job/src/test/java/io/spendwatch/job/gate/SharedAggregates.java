package io.spendwatch.job.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.runtime.taskexecutor.GlobalAggregateManager;
import org.apache.flink.util.InstantiationUtil;

/** The JobManager's aggregates, in memory; as in another process, calls know no class of the job. */
final class SharedAggregates implements GlobalAggregateManager {
    private final Map<String, Object> accumulators = new HashMap<>();

    @Override
    @SuppressWarnings("unchecked") // One name stands for one function, and so for one type of accumulator.
    public synchronized <I, A, O> O updateGlobalAggregate(
            String name, Object value, AggregateFunction<I, A, O> function) throws IOException {
        A accumulator = (A) accumulators.computeIfAbsent(name, key -> function.createAccumulator());
        A updated = function.add((I) called(value), accumulator);
        accumulators.put(name, updated);
        return (O) called(function.getResult(updated));
    }

    private static Object called(Object value) throws IOException {
        try (ObjectInputStream in = new CallStream(InstantiationUtil.serializeObject(value))) {
            return in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }

    /** Reads as the remote calls of a process do whose class path is Flink's. */
    private static final class CallStream extends ObjectInputStream {
        CallStream(byte[] bytes) throws IOException {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            if (description.getName().startsWith("io.spendwatch.")) {
                throw new ClassNotFoundException(description.getName());
            }
            return super.resolveClass(description);
        }
    }
}

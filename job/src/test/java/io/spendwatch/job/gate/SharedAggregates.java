package io.spendwatch.job.gate;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.runtime.taskexecutor.GlobalAggregateManager;

/** The JobManager's aggregates, in memory. */
final class SharedAggregates implements GlobalAggregateManager {
    private final Map<String, Object> accumulators = new HashMap<>();

    @Override
    @SuppressWarnings("unchecked") // One name stands for one function, and so for one type of accumulator.
    public synchronized <I, A, O> O updateGlobalAggregate(
            String name, Object value, AggregateFunction<I, A, O> function) {
        A accumulator = (A) accumulators.computeIfAbsent(name, key -> function.createAccumulator());
        A updated = function.add((I) value, accumulator);
        accumulators.put(name, updated);
        return function.getResult(updated);
    }
}

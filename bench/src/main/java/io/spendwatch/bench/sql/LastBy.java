package io.spendwatch.bench.sql;

import java.time.Instant;
import org.apache.flink.table.functions.AggregateFunction;

/**
 * The value of the greatest time. Flink's own {@code LAST_VALUE} cannot be merged, and one such function keeps the planner from
 * adding up before the shuffle, which its chapter on tuning recommends.
 */
public final class LastBy extends AggregateFunction<Double, LastBy.Accumulator> {
    private static final long serialVersionUID = 1;

    /** A POJO. */
    public static final class Accumulator {
        public long millis = Long.MIN_VALUE;
        public double value;
    }

    @Override
    public Accumulator createAccumulator() {
        return new Accumulator();
    }

    /** Flink finds it by its name. */
    public void accumulate(Accumulator accumulator, Double value, Instant time) {
        keep(accumulator, value, time.toEpochMilli());
    }

    /** Flink finds it by its name. */
    public void merge(Accumulator accumulator, Iterable<Accumulator> others) {
        for (Accumulator other : others) {
            keep(accumulator, other.value, other.millis);
        }
    }

    @Override
    public Double getValue(Accumulator accumulator) {
        return accumulator.value;
    }

    private static void keep(Accumulator accumulator, double value, long millis) {
        if (millis >= accumulator.millis) {
            accumulator.millis = millis;
            accumulator.value = value;
        }
    }
}

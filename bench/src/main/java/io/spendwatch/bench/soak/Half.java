package io.spendwatch.bench.soak;

import io.spendwatch.bench.statistics.Statistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;

/**
 * The checkpoints of a part of a soak.
 *
 * @param checkpoints in order
 */
record Half(List<TimedCheckpoint> checkpoints) {

    /** Returns the checkpoints that began at a moment or later, and before another, in seconds. */
    static Half of(List<TimedCheckpoint> all, double fromSeconds, double toSeconds) {
        return new Half(all.stream()
                .filter(checkpoint -> checkpoint.seconds() >= fromSeconds && checkpoint.seconds() < toSeconds)
                .toList());
    }

    int count() {
        return checkpoints.size();
    }

    OptionalDouble median(ToLongFunction<TimedCheckpoint> figure) {
        List<Double> figures = checkpoints.stream()
                .map(checkpoint -> (double) figure.applyAsLong(checkpoint))
                .toList();
        return figures.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Statistics.median(figures));
    }

    OptionalDouble greatest(ToLongFunction<TimedCheckpoint> figure) {
        return checkpoints.stream().mapToDouble(figure::applyAsLong).max();
    }
}

package io.spendwatch.bench.race;

import io.spendwatch.bench.statistics.Statistics;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What an entrant came to.
 *
 * @param label of the entrant
 * @param runs in their order, at least one
 */
public record Result(String label, List<RunFigures> runs) {
    public Result {
        runs = List.copyOf(runs);
    }

    /** Returns the median of a figure over all runs. */
    public double median(ToDoubleFunction<RunFigures> figure) {
        return Statistics.median(
                runs.stream().map(run -> figure.applyAsDouble(run)).toList());
    }

    /** Returns the median of a figure over the runs that were long enough to have a steady state; none without one. */
    public Optional<Double> steadyMedian(Function<Speed, Double> figure) {
        List<Double> figures =
                runs.stream().flatMap(run -> run.steady().stream()).map(figure).toList();
        return figures.isEmpty() ? Optional.empty() : Optional.of(Statistics.median(figures));
    }
}

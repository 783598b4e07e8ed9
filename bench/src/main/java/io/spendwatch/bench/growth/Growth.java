package io.spendwatch.bench.growth;

import io.spendwatch.bench.race.Result;
import io.spendwatch.bench.race.RunFigures;
import io.spendwatch.bench.race.Speed;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What all cases came to.
 *
 * @param base the case that the others are held against
 * @param results of each case, in their order
 */
record Growth(GrowthCase base, Map<GrowthCase, Result> results) {

    Result result(GrowthCase of) {
        return Objects.requireNonNull(results.get(of), "every case has a result");
    }

    /** Returns events a second: steady where both this and the base case were long enough, else of the whole run. */
    double speedRatio(GrowthCase of) {
        return ratio(of, Speed::eventsPerSecond);
    }

    /** Returns processor time an event, in the same way. */
    double cpuRatio(GrowthCase of) {
        return ratio(of, Speed::cpuSecondsPerMillion);
    }

    double savepointRatio(GrowthCase of) {
        return savepointBytes(of) / savepointBytes(base);
    }

    double savepointBytes(GrowthCase of) {
        return result(of).median(RunFigures::savepointBytes);
    }

    double savepointBytesACustomer(GrowthCase of) {
        return savepointBytes(of) / of.customersSeen();
    }

    private double ratio(GrowthCase of, Function<Speed, Double> figure) {
        Result one = result(base);
        Result other = result(of);
        boolean steady = one.steadyMedian(figure).isPresent()
                && other.steadyMedian(figure).isPresent();
        return figure(other, figure, steady) / figure(one, figure, steady);
    }

    private static double figure(Result result, Function<Speed, Double> figure, boolean steady) {
        return steady ? result.steadyMedian(figure).orElseThrow() : result.median(run -> figure.apply(run.whole()));
    }
}

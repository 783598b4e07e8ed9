package io.spendwatch.bench.throughput;

import io.spendwatch.bench.race.Contenders;
import io.spendwatch.bench.race.Result;

/**
 * What a contender came to.
 *
 * @param events that it had to read in each run
 */
record Score(Contenders contender, long events, Result result) {

    /** Returns the median over its runs, each from the first event until all windows are judged. */
    double eventsPerSecond() {
        return result.median(run -> run.whole().eventsPerSecond());
    }
}

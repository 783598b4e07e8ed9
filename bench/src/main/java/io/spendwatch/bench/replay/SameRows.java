package io.spendwatch.bench.replay;

import io.spendwatch.bench.race.RowsDifferException;
import io.spendwatch.bench.race.RunFigures;

/** Holds the rows of a replay against those of the job. */
final class SameRows {
    private SameRows() {}

    /** @throws RowsDifferException if they are not the same, or there are none that could differ */
    static void require(int round, RunFigures replay, RunFigures job) {
        if (replay.rowCount() == 0) {
            throw new RowsDifferException(
                    "Round %d: no rule found anything: give more --events or fewer --customers".formatted(round));
        }
        if (!replay.rows().equals(job.rows())) {
            throw new RowsDifferException(
                    "Round %d: the replay found %s, yet the job found %s".formatted(round, replay.rows(), job.rows()));
        }
    }
}

package io.spendwatch.bench.race;

import io.spendwatch.bench.run.Checkpoint;
import io.spendwatch.bench.run.Rows;
import io.spendwatch.bench.run.RunReport;
import io.spendwatch.bench.run.Sample;
import io.spendwatch.bench.run.WindowRows;
import io.spendwatch.bench.statistics.Statistics;
import io.spendwatch.harness.report.Numbers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one run comes to.
 *
 * @param whole from the first event until all windows that the events close are judged; the processor's time counts from
 *     the start of the process
 * @param steady from the end of the warm-up to the last event; none when there is too little between them
 * @param peakResidentBytes the most memory; 0 where the system does not say
 * @param checkpoints completed on the way
 * @param stateBytes what a checkpoint holds after the last event
 * @param savepointBytes what a savepoint holds then
 * @param rows by rule
 */
public record RunFigures(
        Speed whole,
        Optional<Speed> steady,
        long peakResidentBytes,
        List<Checkpoint> checkpoints,
        long stateBytes,
        long savepointBytes,
        Map<String, Rows> rows) {

    /** Works them out of a report. */
    static RunFigures of(RunReport report, SteadyState steadyState) {
        List<Sample> samples = report.samples();
        Sample first = steadyState.first(samples);
        Sample last = samples.get(samples.size() - 1);
        return new RunFigures(
                Speed.between(first, last).withCpuOf(last),
                steadyState.of(samples),
                report.peakResidentBytes(),
                report.checkpoints(),
                report.stateBytes(),
                report.savepointBytes(),
                totals(report.rows()));
    }

    private static Map<String, Rows> totals(Map<String, WindowRows> rows) {
        Map<String, Rows> totals = new TreeMap<>();
        rows.forEach((rule, windows) -> totals.put(rule, windows.total()));
        return totals;
    }

    /**
     * Works them out of the report of whom no race ran.
     *
     * @param warmUp that does not count as steady, from the first event on
     * @param events of the whole run
     */
    public static RunFigures of(RunReport report, Duration warmUp, long events) {
        return of(report, new SteadyState(warmUp, events));
    }

    public long rowCount() {
        return rows.values().stream().mapToLong(Rows::count).sum();
    }

    /** Returns how long a checkpoint took in the middle of all; 0 without one. */
    public double medianCheckpointMillis() {
        return checkpoints.isEmpty()
                ? 0
                : Statistics.median(checkpoints.stream()
                        .map(checkpoint -> (double) checkpoint.millis())
                        .toList());
    }

    public long longestCheckpointMillis() {
        return checkpoints.stream().mapToLong(Checkpoint::millis).max().orElse(0);
    }

    /** Says the most of it in one line. */
    @Override
    public String toString() {
        return "%s events/s, %s rows".formatted(Numbers.count(whole.eventsPerSecond()), Numbers.count(rowCount()));
    }
}

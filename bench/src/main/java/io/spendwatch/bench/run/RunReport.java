package io.spendwatch.bench.run;

import java.util.List;
import java.util.Map;

/**
 * What a contender has to report of a run.
 *
 * @param samples from its start until the last row was found, in order
 * @param peakResidentBytes the most that its process held in memory; 0 where the system does not say
 * @param checkpoints completed on the way
 * @param stateBytes what a checkpoint holds after the last event
 * @param savepointBytes what a savepoint holds then, which is state as such, without what compaction would free
 * @param rows that it found, by rule
 */
public record RunReport(
        List<Sample> samples,
        long peakResidentBytes,
        List<Checkpoint> checkpoints,
        long stateBytes,
        long savepointBytes,
        Map<String, WindowRows> rows) {

    public RunReport {
        samples = List.copyOf(samples);
        checkpoints = List.copyOf(checkpoints);
        rows = Map.copyOf(rows);
    }
}

package io.spendwatch.bench.race;

import io.spendwatch.bench.run.JobMemory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a race is held.
 *
 * @param runs of each entrant, at least 1
 * @param warmUp that does not count as steady, from a run's first event on
 * @param checkpointInterval for who takes checkpoints
 * @param memory of each contender
 */
public record RaceOptions(int runs, Duration warmUp, Duration checkpointInterval, JobMemory memory) {

    /** Returns them as JSON has them. */
    public Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("runs", runs);
        shown.put("warmUpMillis", warmUp.toMillis());
        shown.put("checkpointMillis", checkpointInterval.toMillis());
        shown.put("heap", memory.heap());
        shown.put("managedMemory", memory.managed());
        return shown;
    }
}

package io.spendwatch.job.inquiry;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a job says of itself.
 *
 * @param name the job's name
 * @param id the job's id
 * @param since since when it has been running
 * @param tasks how many tasks it has, all of them running
 * @param restarts how often it was started again since it was submitted
 * @param checkpoint the last that it completed
 * @param restoredFrom where what it went on from is; none when it began anew
 * @param counts what it counted
 */
record JobReport(
        String name,
        String id,
        Instant since,
        long tasks,
        String restarts,
        Checkpoint checkpoint,
        Optional<String> restoredFrom,
        Counts counts) {

    /**
     * A completed checkpoint.
     *
     * @param id its number
     * @param at when it was complete
     * @param bytes how large the state in it is
     * @param duration how long it took
     */
    record Checkpoint(long id, Instant at, long bytes, Duration duration) {}
}

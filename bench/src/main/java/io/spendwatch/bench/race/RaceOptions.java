package io.spendwatch.bench.race;

import java.time.Duration;

/**
 * How a race is held.
 *
 * @param runs of each entrant, at least 1
 * @param warmUp that does not count as steady, from a run's first event on
 * @param checkpointInterval for who takes checkpoints
 * @param heap of each contender's JVM, such as {@code 2g}
 */
public record RaceOptions(int runs, Duration warmUp, Duration checkpointInterval, String heap) {}

package io.spendwatch.bench.replay;

import io.spendwatch.bench.race.RaceOptions;
import io.spendwatch.bench.work.Work;

/**
 * What is measured.
 *
 * @param work that both do
 * @param race how
 */
public record ReplayRaceOptions(Work work, RaceOptions race) {}

package io.spendwatch.bench.rules;

import io.spendwatch.bench.race.RaceOptions;
import io.spendwatch.bench.work.Work;

/**
 * What is measured.
 *
 * @param rules how many are held against one, at least 2
 */
public record RulesOptions(Work work, int rules, RaceOptions race) {}

package io.spendwatch.bench.growth;

import io.spendwatch.bench.race.RaceOptions;
import java.time.Duration;
import java.util.Set;

/**
 * What is measured.
 *
 * @param cases the names of those that are; the base case is always
 * @param events of each case; more where there would be fewer than two a customer
 * @param customers of the base case
 * @param partitions of the base case, and its parallelism
 * @param span how much event time the events cover
 * @param seed of all that is made up
 * @param race how each case is run
 */
public record GrowthOptions(
        Set<String> cases, long events, int customers, int partitions, Duration span, long seed, RaceOptions race) {
    public GrowthOptions {
        cases = Set.copyOf(cases);
    }
}

package io.spendwatch.bench.throughput;

import io.spendwatch.bench.race.Contenders;
import io.spendwatch.bench.race.RaceOptions;
import java.util.List;

/**
 * What is measured.
 *
 * @param customers how many, each of them a race of its own
 * @param contenders who take part, in the order in which they run
 * @param events of the limit, and in proportion of everybody else
 * @param windowEvents how many events there are in the ten hours of a window
 * @param partitions of all topics
 * @param seed of all that is left to chance
 */
public record ThroughputOptions(
        List<Integer> customers,
        List<Contenders> contenders,
        long events,
        long windowEvents,
        int partitions,
        long seed,
        RaceOptions race) {

    public ThroughputOptions {
        customers = List.copyOf(customers);
        contenders = List.copyOf(contenders);
    }
}

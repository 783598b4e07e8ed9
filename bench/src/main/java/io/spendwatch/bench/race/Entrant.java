package io.spendwatch.bench.race;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A contender as it enters a race.
 *
 * @param label its row in the table
 * @param id of lower-case letters, digits and hyphens, for topics and files
 * @param settings that it is run with, in its own words
 * @param rules the ids of those that it judges
 * @param parallelism how many of everything; none: as many as the topic has partitions
 */
public record Entrant(
        String label,
        String id,
        Contenders contender,
        Map<String, String> settings,
        Set<String> rules,
        OptionalInt parallelism) {

    public Entrant {
        settings = Map.copyOf(settings);
        rules = Set.copyOf(rules);
    }

    /** Makes one with as many of everything as the topic has partitions. */
    public Entrant(String label, String id, Contenders contender, Map<String, String> settings, Set<String> rules) {
        this(label, id, contender, settings, rules, OptionalInt.empty());
    }
}

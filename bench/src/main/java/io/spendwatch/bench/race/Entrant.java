package io.spendwatch.bench.race;

import java.util.Map;
import java.util.Set;

/**
 * A contender as it enters a race.
 *
 * @param label its row in the table
 * @param id of lower-case letters, digits and hyphens, for topics and files
 * @param settings that it is run with, in its own words
 * @param rules the ids of those that it judges
 */
public record Entrant(String label, String id, Contenders contender, Map<String, String> settings, Set<String> rules) {
    public Entrant {
        settings = Map.copyOf(settings);
        rules = Set.copyOf(rules);
    }
}

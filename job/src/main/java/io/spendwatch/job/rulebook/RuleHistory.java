package io.spendwatch.job.rulebook;

import io.spendwatch.job.rule.RuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The versions of all rules, each with the event time from which on it counts. What judges something that ends at a time
 * is, of each rule, the last version that was published, among those that count from before that time. So a version
 * takes the place of an earlier one from its own time on, also of one that was still to come. For one thread.
 */
public final class RuleHistory {
    private final Map<String, List<RuleChange>> byRule = new TreeMap<>();

    /** Adds a version that was published after all others of its rule. */
    public void add(RuleChange change) {
        List<RuleChange> versions = byRule.computeIfAbsent(change.id(), id -> new ArrayList<>());
        versions.removeIf(earlier -> earlier.afterMillis() >= change.afterMillis());
        versions.add(change);
    }

    /**
     * Adds a version that was published before some that are here, which its number tells.
     *
     * @return what to add, in this order, to a history that has those others already
     */
    List<RuleChange> insert(RuleChange change) {
        List<RuleChange> changes = new ArrayList<>(List.of(change));
        byRule.getOrDefault(change.id(), List.of()).stream()
                .filter(later -> later.version() > change.version())
                .forEach(changes::add);
        changes.forEach(this::add);
        return changes;
    }

    /** Returns the version of a rule that judges what ends at this time. */
    public Optional<RuleChange> judging(String id, long endMillis) {
        return last(byRule.getOrDefault(id, List.of()), endMillis);
    }

    /** Returns the version of each rule that judges what ends at this time, by id; retired and disabled ones are left out. */
    public List<RuleChange> judging(long endMillis) {
        return byRule.values().stream()
                .flatMap(versions -> last(versions, endMillis).stream())
                .filter(change -> change.rule().filter(RuleDefinition::enabled).isPresent())
                .toList();
    }

    /** Returns the newest version of a rule, which counts now or will. */
    public Optional<RuleChange> newest(String id) {
        List<RuleChange> versions = byRule.getOrDefault(id, List.of());
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** Returns all versions that count or will, by id, those of a rule in the order in which they were published. */
    public List<RuleChange> all() {
        return byRule.values().stream().flatMap(List::stream).toList();
    }

    /** Forgets versions that judge nothing which ends after this time. */
    public void forgetUntil(long endMillis) {
        byRule.values().forEach(versions -> {
            while (versions.size() > 1 && versions.get(1).afterMillis() <= endMillis) {
                versions.remove(0);
            }
        });
    }

    private static Optional<RuleChange> last(List<RuleChange> versions, long endMillis) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (versions.get(i).afterMillis() < endMillis) {
                return Optional.of(versions.get(i));
            }
        }
        return Optional.empty();
    }
}

package io.spendwatch.job.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What became of the newest version of each rule. For one thread. */
final class RuleStatuses {
    private final Map<String, RuleStatus> byRule = new TreeMap<>();

    /** Notes what became of a version that was published after all others of its rule. */
    void put(RuleStatus status) {
        byRule.put(status.id(), status);
    }

    /** Notes what became of a version, unless a later one of its rule is known, which its number tells. */
    void putLate(RuleStatus status) {
        byRule.merge(status.id(), status, (known, late) -> known.version() > late.version() ? known : late);
    }

    Optional<RuleStatus> of(String id) {
        return Optional.ofNullable(byRule.get(id));
    }

    void forget(String id) {
        byRule.remove(id);
    }

    /** Returns the ids of all rules. */
    List<String> ids() {
        return List.copyOf(byRule.keySet());
    }

    List<RuleStatus> toSnapshot() {
        return new ArrayList<>(byRule.values());
    }
}

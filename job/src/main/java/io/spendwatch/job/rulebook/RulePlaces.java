package io.spendwatch.job.rulebook;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules that the job has, of which there may only be so many, and those that it no longer has or never took: of them
 * as many are remembered, the latest. Which rules have a place depends on the order of the rules' topic alone. For one
 * thread.
 */
final class RulePlaces {
    private final int most;
    private final Set<String> taken = new HashSet<>();
    private final LatestIds others;

    /** @param most how many rules there may be; at least 1 */
    RulePlaces(int most) {
        this.most = most;
        others = new LatestIds(most);
    }

    /** Returns whether there is no place for this rule. */
    boolean isFullFor(String id) {
        return taken.size() >= most && !taken.contains(id);
    }

    /** Gives the rule a place, also one too many: what an earlier run took stays. */
    void take(String id) {
        taken.add(id);
        others.remove(id);
    }

    /**
     * Takes note that the job does not have this rule.
     *
     * @return which one is remembered no longer
     */
    Optional<String> leave(String id) {
        taken.remove(id);
        return others.add(id);
    }

    boolean has(String id) {
        return taken.contains(id);
    }

    /** Returns what to tell who publishes a rule that has no place. */
    List<String> full() {
        return List.of(
                ("max-rules: the job has %,d rules and takes no more than %,d; retire some with 'spendwatch rules"
                                + " retire', or raise max-rules in its configuration and restart it, then publish this one again")
                        .formatted(taken.size(), most));
    }
}

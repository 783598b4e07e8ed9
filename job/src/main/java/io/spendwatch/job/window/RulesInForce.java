package io.spendwatch.job.window;

import io.spendwatch.job.rule.CompiledRule;
import io.spendwatch.job.rule.Emission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that judge the windows which end at some time. They are looked up when they are asked for: a change of one
 * rule must not cost a look at all of them. For one thread.
 */
final class RulesInForce {
    private final RuleVersions versions;
    private final long endMillis;
    private final Map<SumShape, List<CompiledRule>> onMatch = new HashMap<>();
    private Optional<List<RuleGroup>> groups = Optional.empty();

    /**
     * Makes the rules that these versions are.
     *
     * @param endMillis one of the ends that they judge
     */
    RulesInForce(RuleVersions versions, long endMillis) {
        this.versions = versions;
        this.endMillis = endMillis;
    }

    /** Returns all of them, by what they sum. */
    List<RuleGroup> groups() {
        if (groups.isEmpty()) {
            groups = Optional.of(RuleGroup.of(versions.ready(endMillis)));
        }
        return groups.get();
    }

    /** Returns those of the rules that raise alerts before the end of windows of this shape. */
    List<CompiledRule> onMatch(SumShape shape) {
        return onMatch.computeIfAbsent(shape, asked -> versions.onMatch(asked, endMillis));
    }

    /** Returns those of the groups whose windows end here. */
    List<RuleGroup> ending(long end) {
        return groups().stream()
                .filter(group -> group.shape().ends().isEnd(end))
                .toList();
    }

    static boolean isOnMatch(CompiledRule rule) {
        return rule.definition().emit() == Emission.ON_MATCH;
    }
}

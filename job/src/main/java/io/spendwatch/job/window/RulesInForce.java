package io.spendwatch.job.window;

import io.spendwatch.job.rule.CompiledRule;
import io.spendwatch.job.rule.Emission;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rules that judge the windows which end at some time.
 *
 * @param groups all of them, by what they sum
 * @param onMatch those that raise alerts before the end, by what they sum
 */
record RulesInForce(List<RuleGroup> groups, Map<SumShape, List<CompiledRule>> onMatch) {

    static final RulesInForce NONE = new RulesInForce(List.of(), Map.of());

    static RulesInForce of(List<CompiledRule> rules) {
        return new RulesInForce(
                RuleGroup.of(rules),
                rules.stream().filter(RulesInForce::isOnMatch).collect(Collectors.groupingBy(SumShape::of)));
    }

    /** Returns those of the rules that raise alerts before the end of windows of this shape. */
    List<CompiledRule> onMatch(SumShape shape) {
        return onMatch.getOrDefault(shape, List.of());
    }

    /** Returns those of the groups whose windows end here. */
    List<RuleGroup> ending(long endMillis) {
        return groups.stream()
                .filter(group -> group.shape().ends().isEnd(endMillis))
                .toList();
    }

    static boolean isOnMatch(CompiledRule rule) {
        return rule.definition().emit() == Emission.ON_MATCH;
    }
}

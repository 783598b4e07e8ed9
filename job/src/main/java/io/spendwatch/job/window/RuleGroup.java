package io.spendwatch.job.window;

import io.spendwatch.job.rule.CompiledRule;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rules that look at the same sums.
 *
 * @param shape which spending they sum
 * @param rules the rules, at least one
 */
record RuleGroup(SumShape shape, List<CompiledRule> rules) {

    /** Returns how long the longest windows of these groups are, in milliseconds. */
    static long longestMillis(List<RuleGroup> groups) {
        return groups.stream()
                .mapToLong(group -> group.shape().ends().sizeMillis())
                .max()
                .orElse(0);
    }

    /** Returns the rules, each in its group. */
    static List<RuleGroup> of(List<ReadyRule> rules) {
        return rules.stream()
                .collect(Collectors.groupingBy(
                        ReadyRule::shape, Collectors.mapping(ReadyRule::rule, Collectors.toUnmodifiableList())))
                .entrySet()
                .stream()
                .map(group -> new RuleGroup(group.getKey(), group.getValue()))
                .toList();
    }
}

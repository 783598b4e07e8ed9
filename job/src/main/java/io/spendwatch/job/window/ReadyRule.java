package io.spendwatch.job.window;

import io.spendwatch.job.rule.CompiledRule;

/**
 * A version of a rule that is ready to judge.
 *
 * @param shape which spending it sums
 * @param rule the rule
 */
record ReadyRule(SumShape shape, CompiledRule rule) {
    ReadyRule(CompiledRule rule) {
        this(SumShape.of(rule), rule);
    }

    /** Returns whether it raises alerts before the end of a window. */
    boolean isOnMatch() {
        return RulesInForce.isOnMatch(rule);
    }
}

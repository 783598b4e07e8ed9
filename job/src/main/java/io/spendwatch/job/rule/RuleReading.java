package io.spendwatch.job.rule;

import java.util.List;

/** What a published rule turns out to be. */
public sealed interface RuleReading {

    /** It compiles and fits the job. */
    record Accepted(CompiledRule rule) implements RuleReading {}

    /**
     * It does not.
     *
     * @param reasons all of them, at least one: each with its position, what is wrong, and what to write instead
     */
    record Rejected(List<String> reasons) implements RuleReading {
        public Rejected {
            reasons = List.copyOf(reasons);
        }
    }
}

package io.spendwatch.job.rulebook;

import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleKind;
import java.time.Duration;
import java.time.Instant;

/**
 * From when a version is to count: what an earlier run decided of it; else what it says itself; else what its record says
 * beside it; else when it was published. A travel rule that says nothing begins later by the disorder of the transactions:
 * by then the gate has learnt of it, so that another run begins with it at the same time.
 */
final class EffectiveFrom {
    private final long outOfOrdernessMillis;
    private final EarlierDecisions earlier;

    EffectiveFrom(Duration outOfOrderness, EarlierDecisions earlier) {
        this.outOfOrdernessMillis = outOfOrderness.toMillis();
        this.earlier = earlier;
    }

    /** Returns after which event time a rule of the configuration is to count, since the epoch. */
    static long configuredMillis(RuleDefinition rule) {
        return rule.saysEffectiveFrom() ? EventTimes.millis(rule.effectiveFrom()) : Long.MIN_VALUE;
    }

    /** Returns after which event time a published rule is to count, since the epoch. */
    long publishedMillis(RuleMessage.Published message, RuleDefinition rule) {
        return earlier.afterMillis(message).orElseGet(() -> saidMillis(message, rule));
    }

    /** Returns after which event time a version is to count that is no rule, since the epoch. */
    long publishedMillis(RuleMessage.Published message) {
        return earlier.afterMillis(message).orElseGet(() -> besideMillis(message, 0));
    }

    /**
     * Returns after which event time the earlier transaction of a pair is to be: where the rule does not say from when it
     * counts, after that time too, so that another run, which knows more transactions, looks at the same pairs.
     */
    long pairsMillis(RuleMessage.Published message, RuleDefinition rule) {
        boolean said = rule.saysEffectiveFrom() || message.effectiveFrom().isPresent();
        return earlier.pairsAfterMillis(message).orElseGet(() -> said ? Long.MIN_VALUE : saidMillis(message, rule));
    }

    private long saidMillis(RuleMessage.Published message, RuleDefinition rule) {
        return rule.saysEffectiveFrom()
                ? EventTimes.millis(rule.effectiveFrom())
                : besideMillis(message, rule.kind() == RuleKind.TRAVEL ? outOfOrdernessMillis : 0);
    }

    private static long besideMillis(RuleMessage.Published message, long delayMillis) {
        Instant standard = Instant.ofEpochMilli(EventTimes.later(message.timestampMillis(), delayMillis));
        return EventTimes.millis(message.effectiveFrom().orElse(standard));
    }
}

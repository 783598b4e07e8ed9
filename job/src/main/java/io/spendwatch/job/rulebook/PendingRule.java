package io.spendwatch.job.rulebook;

import io.spendwatch.job.rule.RuleDefinition;
import java.util.Optional;

/**
 * A version that compiles, but cannot count before every subtask of the gate sends its transactions on one by one.
 *
 * @param version its offset in the rules' topic; {@link RuleChange#CONFIGURED} for a rule of the configuration
 * @param publishedMillis that record's Kafka timestamp, since the epoch; {@link Long#MIN_VALUE} of the configuration's
 * @param afterMillis it judges what ends after this event time, at the earliest
 * @param pairsAfterMillis the earlier transaction of a pair is after this event time, unless more is known;
 *     {@link Long#MIN_VALUE}: as much as is known
 * @param rule the rule
 */
public record PendingRule(
        long version, long publishedMillis, long afterMillis, long pairsAfterMillis, RuleDefinition rule) {
    String id() {
        return rule.id();
    }

    boolean isConfigured() {
        return version == RuleChange.CONFIGURED;
    }

    /**
     * Returns what it is once it counts.
     *
     * @param otherMillis not for anything up to this event time
     * @param knownAfterMillis the earlier transaction of a pair is after this event time
     */
    RuleChange counting(long otherMillis, long knownAfterMillis) {
        return new RuleChange(id(), version, Math.max(afterMillis, otherMillis), Optional.of(rule), knownAfterMillis);
    }
}

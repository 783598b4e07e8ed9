package io.spendwatch.job.rulebook;

import io.spendwatch.job.rule.RuleDefinition;
import java.util.Optional;

/**
 * A version of a rule that counts from some event time on, in place of the one before. Those who judge are told of it
 * before the watermark passes that time.
 *
 * @param id the rule's id
 * @param version its offset in the rules' topic; {@link #CONFIGURED} for a rule of the configuration
 * @param afterMillis it judges what ends after this event time, since the epoch; {@link Long#MIN_VALUE}: everything
 * @param rule the rule, which compiles; none: it is retired
 * @param pairsAfterMillis of kind {@code travel}: the earlier transaction of a pair lies after this event time, because
 *     not all that were before it are known; {@link Long#MIN_VALUE}: all are
 */
public record RuleChange(
        String id, long version, long afterMillis, Optional<RuleDefinition> rule, long pairsAfterMillis) {
    /** The version of a rule that is in the configuration. */
    public static final long CONFIGURED = -1;

    /** A version to which it is of no interest from when on transactions are known one by one. */
    public RuleChange(String id, long version, long afterMillis, Optional<RuleDefinition> rule) {
        this(id, version, afterMillis, rule, Long.MIN_VALUE);
    }
}

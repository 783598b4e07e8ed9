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
 */
public record RuleChange(String id, long version, long afterMillis, Optional<RuleDefinition> rule) {
    /** The version of a rule that is in the configuration. */
    public static final long CONFIGURED = -1;
}

package io.spendwatch.job.rulebook;

import io.spendwatch.job.rule.RuleJson;
import java.util.List;
import java.util.Optional;

/**
 * What the job says of a rule, in the topic of the rules' status.
 *
 * @param id the rule's id
 * @param state what became of its newest version
 * @param version the newest version: its offset in the rules' topic; {@link RuleChange#CONFIGURED}: the configuration's
 * @param publishedMillis that record's Kafka timestamp, since the epoch; {@link Long#MIN_VALUE} of the configuration's
 * @param sinceMillis it judges what ends after this event time; of a rejected version: when it would have, had it been
 *     right; {@link Long#MIN_VALUE}: everything
 * @param pairsAfterMillis of kind {@code travel}: the earlier transaction of a pair is after this event time;
 *     {@link Long#MIN_VALUE}: at any
 * @param reasons why it was rejected, all of them: position, what is wrong, what to write; empty otherwise
 * @param inForce the version that counts, or will: {@code version} unless that was rejected; {@link #NONE} when no
 *     version does
 * @param rule the rule in force as one line of JSON, as {@code spending-rules} takes it; empty when none is
 * @param alerts how many alerts the rule has raised, all versions together
 * @param errors for how many candidates its condition had no answer
 * @param lastError why the last of them had none; empty where there is none
 */
public record RuleStatus(
        String id,
        RuleState state,
        long version,
        long publishedMillis,
        long sinceMillis,
        long pairsAfterMillis,
        List<String> reasons,
        long inForce,
        String rule,
        long alerts,
        long errors,
        String lastError) {
    /** The version in force of a rule of which none is. */
    public static final long NONE = -2;

    public RuleStatus {
        reasons = List.copyOf(reasons);
    }

    /** Says that a version counts, or that it retires the rule; which one is in force is still to be said. */
    static RuleStatus of(RuleChange change, long publishedMillis) {
        return undecided(
                change.id(),
                change.rule().isPresent() ? RuleState.ACTIVE : RuleState.RETIRED,
                change.version(),
                publishedMillis,
                change.afterMillis(),
                change.pairsAfterMillis(),
                List.of());
    }

    /** Says that a version does not count; which one is in force is still to be said. */
    static RuleStatus rejected(String id, long version, long publishedMillis, long sinceMillis, List<String> reasons) {
        return undecided(id, RuleState.REJECTED, version, publishedMillis, sinceMillis, Long.MIN_VALUE, reasons);
    }

    private static RuleStatus undecided(
            String id,
            RuleState state,
            long version,
            long publishedMillis,
            long sinceMillis,
            long pairsAfterMillis,
            List<String> reasons) {
        return new RuleStatus(
                id, state, version, publishedMillis, sinceMillis, pairsAfterMillis, reasons, NONE, "", 0, 0, "");
    }

    /** Returns the same status, which says what of the rule counts or will. */
    RuleStatus withInForce(Optional<RuleChange> newest) {
        Optional<RuleChange> counting = newest.filter(change -> change.rule().isPresent());
        return new RuleStatus(
                id,
                state,
                version,
                publishedMillis,
                sinceMillis,
                pairsAfterMillis,
                reasons,
                counting.map(RuleChange::version).orElse(NONE),
                counting.flatMap(RuleChange::rule).map(RuleJson::write).orElse(""),
                alerts,
                errors,
                lastError);
    }

    /** Returns the same status with what was counted of the rule since it first counted. */
    RuleStatus withCounts(RuleTally tally) {
        return new RuleStatus(
                id,
                state,
                version,
                publishedMillis,
                sinceMillis,
                pairsAfterMillis,
                reasons,
                inForce,
                rule,
                tally.alerts(),
                tally.errors(),
                tally.lastError());
    }
}

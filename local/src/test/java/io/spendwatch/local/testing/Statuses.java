package io.spendwatch.local.testing;

import io.spendwatch.job.rulebook.RuleState;
import io.spendwatch.job.rulebook.RuleStatus;
import java.time.Instant;
import java.util.List;

/** What a job says of rules, for tests. */
public final class Statuses {
    /** When whatever was published was published. */
    public static final Instant PUBLISHED = Instant.parse("2026-10-28T20:00:00Z");

    private Statuses() {}

    /** Returns the status of a rule that counts. */
    public static RuleStatus active(String id, long version, String rule, Instant since) {
        return status(id, RuleState.ACTIVE, version, since, List.of(), version, rule);
    }

    /** Returns the status of a rule that no longer counts. */
    public static RuleStatus retired(String id, long version, Instant since) {
        return status(id, RuleState.RETIRED, version, since, List.of(), RuleStatus.NONE, "");
    }

    /** Returns the status of a rule whose newest version was rejected. */
    public static RuleStatus rejected(String id, long version, List<String> reasons, long inForce, String rule) {
        return status(id, RuleState.REJECTED, version, PUBLISHED, reasons, inForce, rule);
    }

    /** Returns the same status, with counts. */
    public static RuleStatus counted(RuleStatus status, long alerts, long errors, String lastError) {
        return new RuleStatus(
                status.id(),
                status.state(),
                status.version(),
                status.publishedMillis(),
                status.sinceMillis(),
                status.pairsAfterMillis(),
                status.reasons(),
                status.inForce(),
                status.rule(),
                alerts,
                errors,
                lastError);
    }

    private static RuleStatus status(
            String id, RuleState state, long version, Instant since, List<String> reasons, long inForce, String rule) {
        return new RuleStatus(
                id,
                state,
                version,
                PUBLISHED.toEpochMilli(),
                since.toEpochMilli(),
                Long.MIN_VALUE,
                reasons,
                inForce,
                rule,
                0,
                0,
                "");
    }
}

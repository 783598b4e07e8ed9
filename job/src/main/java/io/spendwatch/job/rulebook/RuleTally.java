package io.spendwatch.job.rulebook;

/**
 * What a subtask that judges has counted of a rule since it last told: told before each checkpoint, so that the sum of
 * all tallies is exact whatever fails.
 *
 * @param rule the rule's id
 * @param alerts how many alerts it raised that stand; at least 0
 * @param errors for how many candidates its condition had no answer; at least 0
 * @param lastError why the last of them had none, in one line without the candidate's data; empty where there is none
 */
public record RuleTally(String rule, long alerts, long errors, String lastError) {

    /** Returns what this one and a later one of the same rule have counted. */
    RuleTally plus(RuleTally later) {
        return new RuleTally(
                rule,
                alerts + later.alerts(),
                errors + later.errors(),
                later.lastError().isEmpty() ? lastError : later.lastError());
    }
}

package io.spendwatch.job.rule;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import io.spendwatch.job.alert.Alert;

/** A rule that is ready to judge. Immutable, and safe for use by several threads; not serializable. */
public final class CompiledRule {
    private final RuleDefinition definition;
    private final Program condition;

    CompiledRule(RuleDefinition definition, Program condition) {
        this.definition = definition;
        this.condition = condition;
    }

    public RuleDefinition definition() {
        return definition;
    }

    /**
     * Holds a candidate against the condition. Never throws for any candidate, and costs at most what the condition's
     * length permits. Whether the rule is enabled, and which transactions the candidate sums, is the caller's affair.
     */
    public Verdict matches(Alert candidate) {
        try {
            return Boolean.TRUE.equals(condition.eval(new AlertVariables(candidate)))
                    ? Verdict.MATCH
                    : Verdict.NO_MATCH;
        } catch (CelEvaluationException | RuntimeException e) {
            // Whatever else the library may throw is the rule's failure too: no rule stops the job.
            String reason = EvaluationFailure.reason(e);
            return new Verdict.Failure(
                    "rule " + definition.id() + ": " + reason + "; " + EvaluationFailure.advice(reason));
        }
    }
}

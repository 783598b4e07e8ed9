package io.spendwatch.job.rule;

import dev.cel.runtime.CelEvaluationException;
import io.spendwatch.job.alert.Alert;

/** A rule that is ready to judge. Immutable, and safe for use by several threads; not serializable. */
public final class CompiledRule {
    private final RuleDefinition definition;
    private final RuleWindow window;
    private final Condition condition;
    private final TimeLimit timeLimit;

    CompiledRule(RuleDefinition definition, RuleWindow window, Condition condition, TimeLimit timeLimit) {
        this.definition = definition;
        this.window = window;
        this.condition = condition;
        this.timeLimit = timeLimit;
    }

    public RuleDefinition definition() {
        return definition;
    }

    /** Returns the window with the slide that it has in a job of these slices; {@link RuleWindow#NONE} of travel. */
    public RuleWindow window() {
        return window;
    }

    /** Returns the same rule with another limit to the time of an evaluation. */
    CompiledRule within(TimeLimit otherLimit) {
        return new CompiledRule(definition, window, condition, otherLimit);
    }

    /**
     * Holds a candidate against the condition. Never throws for any candidate, and never costs more than the limit of
     * {@link ConditionCost}: a candidate that could is a failure, the same one on every machine. Whether the rule is
     * enabled, and which transactions the candidate sums, is the caller's affair.
     */
    public Verdict matches(Alert candidate) {
        int length = candidate.customer().length();
        if (length > condition.longestCustomer()) {
            return failure(
                    "costs more than %,d units for a customer of %,d characters".formatted(ConditionCost.LIMIT, length),
                    EvaluationFailure.CHEAPER);
        }
        TimedVariables variables = new TimedVariables(condition.scope().values(candidate), timeLimit);
        try {
            boolean holds = Boolean.TRUE.equals(condition.program().eval(variables));
            // The library may have passed over the end of the time: something || true is true.
            return variables.isLate() ? late() : holds ? Verdict.MATCH : Verdict.NO_MATCH;
        } catch (CelEvaluationException | RuntimeException e) {
            // Whatever else the library may throw is the rule's failure too: no rule stops the job.
            if (variables.isLate()) {
                return late();
            }
            String reason = EvaluationFailure.reason(e);
            return failure(reason, EvaluationFailure.advice(reason));
        }
    }

    /**
     * Returns whether {@link #matches} would certainly say no, for a candidate of a window, without making it: a few
     * comparisons instead of an evaluation.
     *
     * @param customerBytes how long the customer's name is in UTF-8
     */
    public boolean rulesOut(long count, double latitude, double longitude, int customerBytes) {
        return customerBytes <= condition.longestCustomer()
                && !condition.bounds().hold(count, latitude, longitude);
    }

    private Verdict late() {
        return failure("takes longer than " + timeLimit.most(), EvaluationFailure.CHEAPER);
    }

    private Verdict failure(String reason, String advice) {
        return new Verdict.Failure("rule " + definition.id() + ": " + reason + "; " + advice);
    }
}

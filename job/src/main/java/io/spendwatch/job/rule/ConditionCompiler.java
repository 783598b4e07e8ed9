package io.spendwatch.job.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.List;
import java.util.Optional;

/** Turns a condition into a program, or into what is wrong with it. Safe for use by several threads. */
final class ConditionCompiler {
    /** One for all: it is costly to make and never changes. */
    private static final RuleLanguage LANGUAGE = new RuleLanguage();

    /** Returns the program, or nothing after adding at least one fault. */
    Optional<Program> compile(String when, List<RuleFault> faults) {
        if (when.isBlank()) {
            faults.add(RuleFault.of(RuleFault.WHEN, "is empty", "write a condition, such as count_transactions >= 3"));
            return Optional.empty();
        }
        return check(when, faults).flatMap(checked -> {
            faults.addAll(new ConstantFaults(LANGUAGE).find(when, checked));
            if (!faults.isEmpty()) {
                return Optional.empty();
            }
            String exact = ExactLiterals.replaceIn(when, checked);
            return exact.equals(when)
                    ? plan(checked, faults)
                    : check(exact, faults).flatMap(it -> plan(it, faults));
        });
    }

    private Optional<CelAbstractSyntaxTree> check(String when, List<RuleFault> faults) {
        CelAbstractSyntaxTree parsed;
        try {
            parsed = LANGUAGE.parse(when).getAst();
        } catch (CelValidationException e) {
            faults.addAll(SyntaxFaults.explain(when, e.getErrors()));
            return Optional.empty();
        }
        try {
            CelAbstractSyntaxTree checked = LANGUAGE.check(parsed).getAst();
            if (checked.getResultType().equals(SimpleType.BOOL)) {
                return Optional.of(checked);
            }
            faults.add(notCondition(checked.getResultType()));
        } catch (CelValidationException e) {
            faults.addAll(TypeFaults.explain(when, e.getErrors()));
        }
        return Optional.empty();
    }

    private Optional<Program> plan(CelAbstractSyntaxTree checked, List<RuleFault> faults) {
        try {
            return Optional.of(LANGUAGE.plan(checked));
        } catch (CelEvaluationException e) {
            faults.add(RuleFault.of(
                    RuleFault.WHEN, EvaluationFailure.reason(e), "use the operators and functions of conditions only"));
            return Optional.empty();
        }
    }

    private static RuleFault notCondition(CelType type) {
        String name = type.equals(SimpleType.TIMESTAMP)
                ? "timestamp"
                : type.equals(SimpleType.DURATION) ? "duration" : type.name();
        return RuleFault.inCondition(
                new Spot(0, 1, 1),
                "the expression is " + ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name
                        + ", not a condition",
                "compare it, as in count_transactions >= 3");
    }
}

package io.spendwatch.job.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a condition into a program, or into what is wrong with it. Safe for use by several threads. */
final class ConditionCompiler {
    private static final ConditionCache COMPILED = new ConditionCache();

    private final RuleLanguage language;

    private ConditionCompiler(RuleLanguage language) {
        this.language = language;
    }

    /** Returns the compiler of conditions of this kind of rule. */
    static ConditionCompiler of(RuleKind kind) {
        return new ConditionCompiler(RuleLanguage.of(Scope.of(kind)));
    }

    /** Returns the condition, or nothing after adding at least one fault. */
    Optional<Condition> compile(String when, List<RuleFault> faults) {
        if (when.isBlank()) {
            faults.add(RuleFault.of(RuleFault.WHEN, "is empty", "write a condition, such as " + example()));
            return Optional.empty();
        }
        int length = when.codePointCount(0, when.length());
        if (length > RuleLanguage.LONGEST) {
            // The parser says so too, but explaining what it says takes a walk over all of it.
            faults.add(SyntaxFaults.tooLong(when));
            return Optional.empty();
        }
        return COMPILED.find(language.scope(), when, () -> compileAnew(when, faults));
    }

    private Optional<Condition> compileAnew(String when, List<RuleFault> faults) {
        try {
            return parse(when, faults).flatMap(parsed -> compile(when, parsed, faults));
        } catch (RuntimeException e) {
            // Whatever else the library may throw is the rule's fault too: no rule stops the job.
            faults.add(unusable(e));
            return Optional.empty();
        }
    }

    private Optional<Condition> compile(String when, CelAbstractSyntaxTree parsed, List<RuleFault> faults) {
        LiteralValues values = new LiteralValues(when, parsed);
        CelAbstractSyntaxTree calculated = new LiteralArithmetic(when, parsed, values, faults).replace();
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        CelAbstractSyntaxTree chosen = new LiteralBranches(values).replaceIn(calculated);
        // Where a decimal cannot stand, as in a list of doubles, the literals stay what they are.
        Optional<CelAbstractSyntaxTree> checked = Optional.of(chosen)
                .filter(tree -> tree != calculated)
                .flatMap(tree -> check(when, tree, new ArrayList<>()))
                .or(() -> check(when, calculated, faults));
        return checked.flatMap(tree -> finish(when, tree, values, faults));
    }

    private Optional<Condition> finish(
            String when, CelAbstractSyntaxTree checked, LiteralValues values, List<RuleFault> faults) {
        faults.addAll(PatternFaults.find(when, checked));
        faults.addAll(new ZoneFaults(language).find(when, checked));
        if (faults.isEmpty()) {
            faults.addAll(new ConstantFaults(language).find(when, checked));
        }
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        CelAbstractSyntaxTree exact = ExactLiterals.replaceIn(checked, values);
        if (exact == checked) {
            return plan(checked, faults);
        }
        Optional<CelAbstractSyntaxTree> checkedAgain = check(when, exact, faults);
        checkedAgain.ifPresent(tree -> faults.addAll(new ConstantFaults(language).find(when, tree)));
        return checkedAgain.filter(tree -> faults.isEmpty()).flatMap(tree -> plan(tree, faults));
    }

    private Optional<CelAbstractSyntaxTree> parse(String when, List<RuleFault> faults) {
        try {
            return Optional.of(language.parse(when).getAst());
        } catch (CelValidationException e) {
            faults.addAll(SyntaxFaults.explain(when, e.getErrors()));
            return Optional.empty();
        }
    }

    private Optional<CelAbstractSyntaxTree> check(String when, CelAbstractSyntaxTree parsed, List<RuleFault> faults) {
        try {
            CelAbstractSyntaxTree checked = language.check(parsed).getAst();
            if (checked.getResultType().equals(SimpleType.BOOL)) {
                return Optional.of(checked);
            }
            faults.add(notCondition(checked.getResultType()));
        } catch (CelValidationException e) {
            faults.addAll(TypeFaults.explain(language.scope(), when, e.getErrors()));
        }
        return Optional.empty();
    }

    private Optional<Condition> plan(CelAbstractSyntaxTree checked, List<RuleFault> faults) {
        int longestCustomer = ConditionCost.longestCustomer(checked);
        if (longestCustomer < ConditionCost.USUAL_CUSTOMER) {
            faults.add(RuleFault.of(
                    RuleFault.WHEN,
                    "costs %,d units for a customer of %d characters, more than %,d"
                            .formatted(
                                    ConditionCost.of(checked, ConditionCost.USUAL_CUSTOMER),
                                    ConditionCost.USUAL_CUSTOMER,
                                    ConditionCost.LIMIT),
                    EvaluationFailure.CHEAPER));
            return Optional.empty();
        }
        try {
            return Optional.of(new Condition(
                    language.scope(), language.plan(checked), longestCustomer, Bounds.of(checked.getExpr())));
        } catch (CelEvaluationException e) {
            faults.add(unusable(e));
            return Optional.empty();
        }
    }

    private static RuleFault unusable(Exception e) {
        return RuleFault.of(
                RuleFault.WHEN,
                EvaluationFailure.constantReason(e),
                "use the operators and functions of conditions only");
    }

    private String example() {
        return language.scope() == Scope.TRAVEL ? "speed_kmh > 900.0" : "count_transactions >= 3";
    }

    private RuleFault notCondition(CelType type) {
        String name = type.equals(SimpleType.TIMESTAMP)
                ? "timestamp"
                : type.equals(SimpleType.DURATION) ? "duration" : type.name();
        return RuleFault.inCondition(
                new Spot(0, 1, 1),
                "the expression is " + ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name
                        + ", not a condition",
                "compare it, as in " + example());
    }
}

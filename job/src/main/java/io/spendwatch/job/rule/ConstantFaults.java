package io.spendwatch.job.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what fails whatever the alert is, such as {@code timestamp("yesterday")}, {@code 1 / 0} or a pattern that is no
 * pattern: calls on literals alone are tried when the rule is loaded.
 */
final class ConstantFaults {
    /** What to do about a calculation that has no answer. */
    static final String FAILS_ALWAYS = "this fails for every alert: change the numbers or texts";

    private final RuleLanguage language;

    ConstantFaults(RuleLanguage language) {
        this.language = language;
    }

    List<RuleFault> find(String expression, CelAbstractSyntaxTree checked) {
        List<RuleFault> faults = new ArrayList<>();
        Set<Long> failed = new HashSet<>();
        List<CelExpr> nodes = new ArrayList<>(ExpressionNodes.all(checked.getExpr()));
        // From the innermost outwards, so that only the origin of a failure is reported.
        Collections.reverse(nodes);
        for (CelExpr node : nodes) {
            if (ExpressionNodes.isCall(node)
                    && ExpressionNodes.all(node).stream().map(CelExpr::id).noneMatch(failed::contains)) {
                failure(node, checked).ifPresent(reason -> {
                    failed.add(node.id());
                    faults.add(0, RuleFault.inCondition(Spot.of(expression, node, checked), reason, advice(node)));
                });
            }
        }
        return faults;
    }

    private Optional<String> failure(CelExpr node, CelAbstractSyntaxTree checked) {
        return trial(node).flatMap(constant -> {
            try {
                Object unused = language.evaluate(constant, checked);
                return Optional.empty();
            } catch (CelEvaluationException e) {
                return Optional.of(EvaluationFailure.constantReason(e));
            }
        });
    }

    /** Returns the expression to try: the call itself when it has literals only; a pattern is tried on itself. */
    private static Optional<CelExpr> trial(CelExpr node) {
        if (node.call().function().equals(PatternFaults.MATCHES)) {
            List<CelExpr> operands = ExpressionNodes.operands(node);
            CelExpr last = operands.get(operands.size() - 1);
            return Optional.of(node.toBuilder()
                    .setCall(CelExpr.CelCall.newBuilder()
                            .setFunction(PatternFaults.MATCHES)
                            .addArgs(last, last)
                            .build())
                    .build());
        }
        return ExpressionNodes.isClosed(node) ? Optional.of(node) : Optional.empty();
    }

    private static String advice(CelExpr node) {
        return switch (node.call().function()) {
            case "timestamp" -> "write a time such as timestamp(\"2026-10-28T20:00:00Z\")";
            case "duration" -> "write a duration such as duration(\"90m\")";
            case "decimal" -> "write a number such as decimal(\"99.99\")";
            case PatternFaults.MATCHES -> "write a regular expression in RE2 syntax, such as \"^corp-[0-9]+$\"";
            default -> FAILS_ALWAYS;
        };
    }
}

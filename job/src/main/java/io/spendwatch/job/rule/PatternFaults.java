package io.spendwatch.job.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds regular expressions that are not to be compiled: those that are not written in the condition, so that a customer's
 * name would say what they cost, and those that would not fit into memory.
 */
final class PatternFaults {
    static final String MATCHES = "matches";

    /** Well above what the expression library admits, which it finds out only after compiling. */
    private static final long MOST_STEPS = 10_000;

    private static final int DEEPEST = 50;

    private PatternFaults() {}

    static List<RuleFault> find(String expression, CelAbstractSyntaxTree checked) {
        List<RuleFault> faults = new ArrayList<>();
        for (CelExpr node : ExpressionNodes.all(checked.getExpr())) {
            if (ExpressionNodes.isCall(node) && node.call().function().equals(MATCHES)) {
                fault(node, Spot.of(expression, node, checked)).ifPresent(faults::add);
            }
        }
        return faults;
    }

    /** Returns the pattern of a call of {@code matches}, if it is written there. */
    static Optional<String> pattern(CelExpr matches) {
        List<CelExpr> operands = ExpressionNodes.operands(matches);
        return ExpressionNodes.literal(operands.get(operands.size() - 1))
                .filter(literal -> literal.getKind() == CelConstant.Kind.STRING_VALUE)
                .map(CelConstant::stringValue);
    }

    private static Optional<RuleFault> fault(CelExpr matches, Spot spot) {
        Optional<String> pattern = pattern(matches);
        if (pattern.isEmpty()) {
            return Optional.of(RuleFault.inCondition(
                    spot,
                    "the pattern of 'matches' is not a text in quotation marks",
                    "write it as one, such as customer.matches(\"^corp-[0-9]+$\")"));
        }
        if (PatternSize.of(pattern.get()) > MOST_STEPS || PatternSize.depth(pattern.get()) > DEEPEST) {
            return Optional.of(RuleFault.inCondition(
                    spot,
                    "the pattern of 'matches' is too large when its repetitions are written out",
                    "repeat less, and not within what is repeated, as in [a-z]{1,20}"));
        }
        return Optional.empty();
    }
}

package io.spendwatch.job.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes literals that meet an amount at their word: {@code 20000000000358.6098} has more digits than a double holds, so it
 * becomes {@code decimal("20000000000358.6098")}.
 */
final class ExactLiterals {
    private ExactLiterals() {}

    /** Returns the condition, unchecked, with each such literal replaced; it is the same one when there is none. */
    static CelAbstractSyntaxTree replaceIn(CelAbstractSyntaxTree checked, LiteralValues values) {
        Set<Long> literals = new HashSet<>();
        for (CelExpr call : ExpressionNodes.all(checked.getExpr())) {
            if (ExpressionNodes.isCall(call) && touchesDecimal(call, checked)) {
                ExpressionNodes.operands(call).stream()
                        .filter(LiteralValues::isDouble)
                        .filter(operand -> values.of(operand).isPresent())
                        .forEach(operand -> literals.add(operand.id()));
            }
        }
        return literals.isEmpty()
                ? checked
                : CelAbstractSyntaxTree.newParsedAst(replace(checked.getExpr(), literals, values), checked.getSource());
    }

    private static CelExpr replace(CelExpr node, Set<Long> literals, LiteralValues values) {
        return literals.contains(node.id())
                ? values.decimal(node)
                : ExpressionNodes.rebuild(node, inner -> replace(inner, literals, values));
    }

    private static boolean touchesDecimal(CelExpr call, CelAbstractSyntaxTree checked) {
        List<CelExpr> operands = ExpressionNodes.operands(call);
        return call.call().function().equals("decimal")
                || operands.stream()
                        .anyMatch(operand -> checked.getType(operand.id())
                                .filter(Operand.DECIMAL.type()::equals)
                                .isPresent());
    }
}

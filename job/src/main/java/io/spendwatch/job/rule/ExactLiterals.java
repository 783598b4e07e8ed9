package io.spendwatch.job.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes literals that meet an amount at their word: {@code 20000000000358.6098} has more digits than a double holds, so it
 * becomes {@code decimal("20000000000358.6098")}.
 */
final class ExactLiterals {
    private static final Pattern NUMBER = Pattern.compile("[0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?");

    private ExactLiterals() {}

    /** Returns the condition with each such literal replaced; it is the same text when there is none. */
    static String replaceIn(String expression, CelAbstractSyntaxTree checked) {
        NavigableMap<Integer, Integer> literals = new TreeMap<>();
        for (CelExpr call : ExpressionNodes.all(checked.getExpr())) {
            if (ExpressionNodes.isCall(call) && touchesDecimal(call, checked)) {
                ExpressionNodes.operands(call)
                        .forEach(operand -> locate(expression, operand, checked)
                                .ifPresent(number -> literals.put(number.start(), number.end())));
            }
        }
        StringBuilder exact = new StringBuilder(expression);
        literals.descendingMap()
                .forEach((start, end) ->
                        exact.replace(start, end, "decimal(\"" + expression.substring(start, end) + "\")"));
        return exact.toString();
    }

    private static boolean touchesDecimal(CelExpr call, CelAbstractSyntaxTree checked) {
        List<CelExpr> operands = ExpressionNodes.operands(call);
        return call.call().function().equals("decimal")
                || operands.stream()
                        .anyMatch(operand -> checked.getType(operand.id())
                                .filter(Operand.DECIMAL.type()::equals)
                                .isPresent());
    }

    private static Optional<Matcher> locate(String expression, CelExpr operand, CelAbstractSyntaxTree checked) {
        boolean isDouble = ExpressionNodes.literal(operand)
                .filter(literal -> literal.getKind() == CelConstant.Kind.DOUBLE_VALUE)
                .isPresent();
        return Optional.ofNullable(checked.getSource().getPositionsMap().get(operand.id()))
                .filter(offset -> isDouble)
                .map(offset -> NUMBER.matcher(expression)
                        .region(expression.offsetByCodePoints(0, offset), expression.length()))
                .filter(Matcher::lookingAt);
    }
}

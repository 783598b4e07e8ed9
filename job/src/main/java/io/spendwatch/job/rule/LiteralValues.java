package io.spendwatch.job.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that the literals of a condition stand for: {@code 20000000000358.6098} has more digits than the double
 * that the parser makes of it. For one thread.
 */
final class LiteralValues {
    /** A number of a literal; a whole one is an int, which is calculated with as ints are. */
    record Literal(BigDecimal value, boolean whole) {}

    private static final Pattern NUMBER = Pattern.compile("[0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?");

    private final String expression;
    private final Map<Long, Integer> positions;
    private final Map<Long, BigDecimal> calculated = new HashMap<>();
    private long lastId;

    LiteralValues(String expression, CelAbstractSyntaxTree parsed) {
        this.expression = expression;
        positions = parsed.getSource().getPositionsMap();
        lastId = ExpressionNodes.all(parsed.getExpr()).stream()
                .mapToLong(CelExpr::id)
                .max()
                .orElse(0);
    }

    /** Returns the number that a node is. */
    Optional<Literal> of(CelExpr node) {
        return ExpressionNodes.literal(node).flatMap(literal -> switch (literal.getKind()) {
            case INT64_VALUE -> Optional.of(new Literal(BigDecimal.valueOf(literal.int64Value()), true));
            case DOUBLE_VALUE -> exact(node.id(), literal.doubleValue()).map(value -> new Literal(value, false));
            default -> Optional.empty();
        });
    }

    /** Returns an int as it is written, if it begins with a zero and goes on. */
    Optional<String> leadingZero(CelExpr node) {
        return ExpressionNodes.literal(node)
                .filter(literal -> literal.getKind() == CelConstant.Kind.INT64_VALUE)
                .flatMap(literal -> written(node.id()))
                .filter(text -> text.matches("0[0-9]+"));
    }

    /** Returns whether a literal that is a double is a number that decimals can be. */
    boolean isWritable(CelExpr literal) {
        return of(literal).filter(number -> Decimal.isWritable(number.value())).isPresent();
    }

    /** Returns whether a node is a literal with a point or an exponent. */
    static boolean isDouble(CelExpr node) {
        return ExpressionNodes.literal(node)
                .filter(literal -> literal.getKind() == CelConstant.Kind.DOUBLE_VALUE)
                .isPresent();
    }

    /** Returns a literal that stands for this number, in the place of a calculation. */
    CelExpr calculated(CelExpr calculation, BigDecimal value) {
        calculated.put(calculation.id(), value);
        return CelExpr.newBuilder()
                .setId(calculation.id())
                .setConstant(CelConstant.ofValue(value.doubleValue()))
                .build();
    }

    /** Returns a decimal in the place of a literal that is a double. */
    CelExpr decimal(CelExpr literal) {
        String text = of(literal)
                .map(number -> number.value().toString())
                .orElseThrow(() -> new IllegalArgumentException("Only a number becomes a decimal"));
        CelExpr argument = CelExpr.newBuilder()
                .setId(++lastId)
                .setConstant(CelConstant.ofValue(text))
                .build();
        return call(literal.id(), argument);
    }

    /** Returns a decimal of what an expression comes to, which is an int. */
    CelExpr decimalOf(CelExpr whole) {
        return call(++lastId, whole);
    }

    private static CelExpr call(long id, CelExpr argument) {
        return CelExpr.newBuilder()
                .setId(id)
                .setCall(CelExpr.CelCall.newBuilder()
                        .setFunction("decimal")
                        .addArgs(argument)
                        .build())
                .build();
    }

    /** The parser takes a sign before a literal for a part of it, and yet names the place after the sign. */
    private Optional<BigDecimal> exact(long id, double value) {
        if (calculated.containsKey(id)) {
            return Optional.of(calculated.get(id));
        }
        return written(id)
                .flatMap(LiteralValues::parse)
                .map(number -> 1 / value < 0 || value < 0 ? number.negate() : number);
    }

    private Optional<String> written(long id) {
        return Optional.ofNullable(positions.get(id))
                .map(offset -> NUMBER.matcher(expression)
                        .region(expression.offsetByCodePoints(0, offset), expression.length()))
                .filter(Matcher::lookingAt)
                .map(Matcher::group);
    }

    private static Optional<BigDecimal> parse(String number) {
        try {
            return Optional.of(new BigDecimal(number));
        } catch (NumberFormatException e) {
            // Its exponent has more digits than there are digits to write it with.
            return Optional.empty();
        }
    }
}

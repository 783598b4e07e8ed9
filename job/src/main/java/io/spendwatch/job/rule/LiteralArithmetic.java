package io.spendwatch.job.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import io.spendwatch.job.rule.LiteralValues.Literal;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calculates what stands between literals, exactly: {@code 0.1 + 0.2} becomes the literal {@code 0.3}, and
 * {@code 1 + 0.5} becomes {@code 1.5}. Ints among themselves are left as they are, for they are exact, and {@code /}
 * between them leaves out the remainder. A division of others keeps 34 digits. For one thread.
 */
final class LiteralArithmetic {
    private final String expression;
    private final CelAbstractSyntaxTree parsed;
    private final LiteralValues values;
    private final List<RuleFault> faults;
    private final Map<Long, Literal> known = new HashMap<>();

    /**
     * @param faults takes what cannot be calculated
     */
    LiteralArithmetic(String expression, CelAbstractSyntaxTree parsed, LiteralValues values, List<RuleFault> faults) {
        this.expression = expression;
        this.parsed = parsed;
        this.values = values;
        this.faults = faults;
    }

    /** Returns the condition with the results in the place of the calculations. */
    CelAbstractSyntaxTree replace() {
        return CelAbstractSyntaxTree.newParsedAst(replace(parsed.getExpr()), parsed.getSource());
    }

    private CelExpr replace(CelExpr node) {
        CelExpr inner = ExpressionNodes.rebuild(node, this::replace);
        if (LiteralValues.isDouble(inner) && !values.isWritable(inner)) {
            faults.add(RuleFault.inCondition(
                    Spot.of(expression, inner, parsed),
                    "the number has more than 100 digits, or more than 3 in its exponent",
                    "write fewer"));
            return inner;
        }
        values.leadingZero(inner)
                .ifPresent(text -> faults.add(RuleFault.inCondition(
                        Spot.of(expression, inner, parsed),
                        text + " begins with a zero, which means another base elsewhere, and nothing here",
                        "write " + text.replaceFirst("^0+(?=.)", ""))));
        values.of(inner).ifPresent(number -> known.put(inner.id(), number));
        if (!ExpressionNodes.isCall(inner) || inner.call().target().isPresent()) {
            return inner;
        }
        List<Literal> operands = inner.call().args().stream()
                .flatMap(operand -> Optional.ofNullable(known.get(operand.id())).stream())
                .toList();
        if (operands.isEmpty() || operands.size() < inner.call().args().size()) {
            return inner;
        }
        try {
            return operands.stream().allMatch(Literal::whole) ? ofInts(inner, operands) : ofDecimals(inner, operands);
        } catch (ArithmeticException e) {
            faults.add(RuleFault.inCondition(
                    Spot.of(expression, inner, parsed), e.getMessage(), ConstantFaults.FAILS_ALWAYS));
            return inner;
        }
    }

    /** Notes what becomes of ints, where it is an int: what is none is found when the calculation is tried. */
    private CelExpr ofInts(CelExpr call, List<Literal> operands) {
        long first = operands.get(0).value().longValueExact();
        long last = operands.get(operands.size() - 1).value().longValueExact();
        Optional<BigDecimal> result = IntArithmetic.result(call.call().function(), first, last);
        result.ifPresent(value -> known.put(call.id(), new Literal(value, true)));
        return call;
    }

    private CelExpr ofDecimals(CelExpr call, List<Literal> operands) {
        Decimal first = Decimal.of(operands.get(0).value());
        Decimal last = Decimal.of(operands.get(operands.size() - 1).value());
        return switch (call.call().function()) {
            case "-_" -> number(call, first.negated());
            case "_+_" -> number(call, first.plus(last));
            case "_-_" -> number(call, first.minus(last));
            case "_*_" -> number(call, first.times(last));
            case "_/_" -> number(call, first.dividedBy(last));
            case "_<_" -> flag(call, first.compareTo(last) < 0);
            case "_<=_" -> flag(call, first.compareTo(last) <= 0);
            case "_>_" -> flag(call, first.compareTo(last) > 0);
            case "_>=_" -> flag(call, first.compareTo(last) >= 0);
            case "_==_" -> flag(call, first.equals(last));
            case "_!=_" -> flag(call, !first.equals(last));
            default -> call;
        };
    }

    private CelExpr number(CelExpr call, Decimal result) {
        BigDecimal value = result.writable();
        known.put(call.id(), new Literal(value, false));
        return values.calculated(call, value);
    }

    private static CelExpr flag(CelExpr call, boolean value) {
        return CelExpr.newBuilder()
                .setId(call.id())
                .setConstant(CelConstant.ofValue(value))
                .build();
    }
}

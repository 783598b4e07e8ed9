package io.spendwatch.job.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import io.spendwatch.job.rule.Overload.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** What conditions can do with amounts: order, calculate and convert, exactly, with any type of number beside them. */
final class DecimalFunctions {
    private static final CelType DECIMAL = Operand.DECIMAL.type();

    private DecimalFunctions() {}

    static List<Overload> all() {
        List<Overload> all = new ArrayList<>();
        for (Operand left : Operand.values()) {
            for (Operand right : Operand.values()) {
                if (left == Operand.DECIMAL || right == Operand.DECIMAL) {
                    all.addAll(orders(left, right));
                    all.addAll(calculations(left, right));
                }
            }
        }
        all.addAll(conversions());
        return all;
    }

    private static List<Overload> orders(Operand left, Operand right) {
        return List.of(
                binary("_<_", SimpleType.BOOL, left, right, (a, b) -> a.compareTo(b) < 0),
                binary("_<=_", SimpleType.BOOL, left, right, (a, b) -> a.compareTo(b) <= 0),
                binary("_>_", SimpleType.BOOL, left, right, (a, b) -> a.compareTo(b) > 0),
                binary("_>=_", SimpleType.BOOL, left, right, (a, b) -> a.compareTo(b) >= 0));
    }

    private static List<Overload> calculations(Operand left, Operand right) {
        return List.of(
                binary("_+_", DECIMAL, left, right, Decimal::plus),
                binary("_-_", DECIMAL, left, right, Decimal::minus),
                binary("_*_", DECIMAL, left, right, Decimal::times),
                binary("_/_", DECIMAL, left, right, Decimal::dividedBy));
    }

    private static List<Overload> conversions() {
        Typed decimal = Typed.of(Operand.DECIMAL);
        Typed string = Typed.of(SimpleType.STRING, String.class);
        return List.of(
                Overload.unary("-_", DECIMAL, decimal, a -> ((Decimal) a).negated()),
                Overload.unary("double", SimpleType.DOUBLE, decimal, a -> ((Decimal) a).toDouble()),
                Overload.unary("string", SimpleType.STRING, decimal, Object::toString),
                Overload.unary("decimal", DECIMAL, string, text -> Decimal.parse((String) text)),
                Overload.unary("decimal", DECIMAL, decimal, Operand::exact),
                Overload.unary("decimal", DECIMAL, Typed.of(Operand.INT), Operand::exact),
                Overload.unary("decimal", DECIMAL, Typed.of(Operand.DOUBLE), Operand::exact));
    }

    private static Overload binary(
            String function, CelType result, Operand left, Operand right, BiFunction<Decimal, Decimal, Object> body) {
        return Overload.binary(
                function,
                result,
                Typed.of(left),
                Typed.of(right),
                (a, b) -> body.apply(Operand.exact(a), Operand.exact(b)));
    }
}

package io.spendwatch.job.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import dev.cel.common.values.CelByteString;
import io.spendwatch.job.rule.Overload.Typed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code ==} and {@code !=}. The standard library's take two values of one type and leave no room for others, so these
 * stand in their place: numbers of different types are equal when their exact values are.
 */
final class EqualityFunctions {
    private EqualityFunctions() {}

    static List<Overload> all() {
        List<Overload> all = new ArrayList<>();
        for (Operand left : Operand.values()) {
            for (Operand right : Operand.values()) {
                add(all, Typed.of(left), Typed.of(right));
            }
        }
        for (Typed type : others()) {
            add(all, type, type);
        }
        return all;
    }

    private static List<Typed> others() {
        CelType any = TypeParamType.create("A");
        CelType other = TypeParamType.create("B");
        return List.of(
                Typed.of(SimpleType.BOOL, Boolean.class),
                Typed.of(SimpleType.STRING, String.class),
                Typed.of(SimpleType.BYTES, CelByteString.class),
                Typed.of(SimpleType.UINT, Number.class),
                Typed.of(SimpleType.TIMESTAMP, Instant.class),
                Typed.of(SimpleType.DURATION, Duration.class),
                Typed.of(ListType.create(any), List.class),
                Typed.of(MapType.create(any, other), Map.class));
    }

    private static void add(List<Overload> all, Typed left, Typed right) {
        all.add(Overload.binary("_==_", SimpleType.BOOL, left, right, EqualityFunctions::equal));
        all.add(Overload.binary("_!=_", SimpleType.BOOL, left, right, (a, b) -> !equal(a, b)));
    }

    private static boolean equal(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            // As IEEE 754 has it: not a number equals nothing, and the zeros are equal.
            return a.doubleValue() == b.doubleValue();
        }
        if (left.getClass() == right.getClass() || !isNumber(left)) {
            return left.equals(right);
        }
        return isFinite(left) && isFinite(right) && Operand.exact(left).equals(Operand.exact(right));
    }

    private static boolean isNumber(Object value) {
        return value instanceof Decimal || value instanceof Long || value instanceof Double;
    }

    private static boolean isFinite(Object number) {
        return !(number instanceof Double value) || Double.isFinite(value);
    }
}

package io.spendwatch.job.rule;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import io.spendwatch.job.alert.AlertField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bounds that a condition cannot be met outside of: those of its parts which are joined by {@code &&} and hold a count or a
 * coordinate against a literal. What is outside of them need not be evaluated, for {@code false && anything} is false,
 * an error too. All bounds are inclusive.
 */
record Bounds(
        long leastCount,
        long mostCount,
        double leastLatitude,
        double mostLatitude,
        double leastLongitude,
        double mostLongitude) {

    /** Within which everything is. */
    static final Bounds NONE = new Bounds(
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY);

    private static final String AND = "_&&_";

    /** Returns the bounds that a condition says. */
    static Bounds of(CelExpr condition) {
        Bounds bounds = NONE;
        for (CelExpr part : parts(condition)) {
            bounds = bounds.with(part);
        }
        return bounds;
    }

    /** Returns whether something is within all bounds. */
    boolean hold(long count, double latitude, double longitude) {
        return count >= leastCount
                && count <= mostCount
                && latitude >= leastLatitude
                && latitude <= mostLatitude
                && longitude >= leastLongitude
                && longitude <= mostLongitude;
    }

    private static List<CelExpr> parts(CelExpr condition) {
        List<CelExpr> parts = new ArrayList<>();
        if (ExpressionNodes.isCall(condition) && condition.call().function().equals(AND)) {
            condition.call().args().forEach(part -> parts.addAll(parts(part)));
        } else {
            parts.add(condition);
        }
        return parts;
    }

    private Bounds with(CelExpr part) {
        if (!ExpressionNodes.isCall(part)
                || part.call().args().size() != 2
                || part.call().args().get(0).getKind() != CelExpr.ExprKind.Kind.IDENT) {
            return this;
        }
        String operator = part.call().function();
        String variable = part.call().args().get(0).ident().name();
        Optional<CelConstant> literal =
                ExpressionNodes.literal(part.call().args().get(1));
        if (literal.isEmpty()) {
            return this;
        }
        return switch (literal.get().getKind()) {
            case INT64_VALUE -> withCount(variable, operator, literal.get().int64Value());
            case DOUBLE_VALUE ->
                withCoordinate(variable, operator, literal.get().doubleValue());
            default -> this;
        };
    }

    private Bounds withCount(String variable, String operator, long value) {
        if (!variable.equals(AlertField.COUNT_TRANSACTIONS) || value == Long.MIN_VALUE || value == Long.MAX_VALUE) {
            return this;
        }
        return switch (operator) {
            case "_>_" -> counting(value + 1, Long.MAX_VALUE);
            case "_>=_" -> counting(value, Long.MAX_VALUE);
            case "_<_" -> counting(Long.MIN_VALUE, value - 1);
            case "_<=_" -> counting(Long.MIN_VALUE, value);
            default -> this;
        };
    }

    private Bounds withCoordinate(String variable, String operator, double value) {
        double infinity = Double.POSITIVE_INFINITY;
        return switch (operator) {
            case "_>_" -> placed(variable, Math.nextUp(value), infinity);
            case "_>=_" -> placed(variable, value, infinity);
            case "_<_" -> placed(variable, -infinity, Math.nextDown(value));
            case "_<=_" -> placed(variable, -infinity, value);
            default -> this;
        };
    }

    private Bounds counting(long least, long most) {
        return new Bounds(
                Math.max(leastCount, least),
                Math.min(mostCount, most),
                leastLatitude,
                mostLatitude,
                leastLongitude,
                mostLongitude);
    }

    private Bounds placed(String variable, double least, double most) {
        return switch (variable) {
            case AlertField.LAT ->
                new Bounds(
                        leastCount,
                        mostCount,
                        Math.max(leastLatitude, least),
                        Math.min(mostLatitude, most),
                        leastLongitude,
                        mostLongitude);
            case AlertField.LON ->
                new Bounds(
                        leastCount,
                        mostCount,
                        leastLatitude,
                        mostLatitude,
                        Math.max(leastLongitude, least),
                        Math.min(mostLongitude, most));
            default -> this;
        };
    }
}

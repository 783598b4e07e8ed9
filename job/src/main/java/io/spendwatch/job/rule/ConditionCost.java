package io.spendwatch.job.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import io.spendwatch.job.alert.AlertField;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a condition costs at most, told before it is evaluated from the condition and the length of the customer's name
 * alone, which is all that is not bounded elsewhere. So the same condition and candidate cost the same on every machine.
 *
 * <p>A literal, a variable and an operation cost 1 unit each, an operation on decimals 100 more. Passing over texts costs
 * 1 for every ten characters: of both where they are joined, of the shorter one where they are compared. {@code contains}
 * costs 1 for every ten pairs of characters, {@code matches} 1 for every ten pairs of a character and a step of the
 * pattern, and a step more for compiling it. What reads a text in another way, such as {@code duration}, counts as if it
 * compared each character with each. All branches count, also those that are not taken. A unit takes well under a
 * microsecond.
 */
final class ConditionCost {
    /** The most units. About ten milliseconds of a slow machine. */
    static final long LIMIT = 100_000;

    /** A name of so many characters has to be within the limit, else the condition is rejected. */
    static final int USUAL_CUSTOMER = 100;

    private static final long DECIMAL_UNITS = 100;

    /** The longest texts that become of a decimal, and of other values. */
    private static final long DECIMAL_TEXT = 2_010;

    private static final long OTHER_TEXT = 50;
    private static final long LONGEST_RULE = 63;
    private static final long ELEMENT = 10;

    private final CelAbstractSyntaxTree checked;
    private final long customerLength;

    private ConditionCost(CelAbstractSyntaxTree checked, long customerLength) {
        this.checked = checked;
        this.customerLength = customerLength;
    }

    /** Returns the most units that the condition costs for a customer whose name is so long, in UTF-16 characters. */
    static long of(CelAbstractSyntaxTree checked, int customerLength) {
        return new ConditionCost(checked, customerLength)
                .cost(checked.getExpr())
                .units();
    }

    /** Returns the longest name that is within the limit; less than 0 when not even an empty one is. */
    static int longestCustomer(CelAbstractSyntaxTree checked) {
        int within = -1;
        long beyond = Integer.MAX_VALUE + 1L;
        while (beyond - within > 1) {
            int middle = Math.toIntExact((within + beyond) / 2);
            if (of(checked, middle) <= LIMIT) {
                within = middle;
            } else {
                beyond = middle;
            }
        }
        return within;
    }

    private TextCost cost(CelExpr node) {
        return switch (node.getKind()) {
            case CONSTANT -> new TextCost(1, size(node.constant()));
            case IDENT -> new TextCost(1, size(node.ident().name()));
            case SELECT -> {
                TextCost map = cost(node.select().operand());
                yield new TextCost(
                        map.units() + 1 + TextCost.pass(node.select().field().length()), map.size());
            }
            case LIST -> collection(node.list().elements().stream());
            case MAP ->
                collection(node.map().entries().stream().flatMap(entry -> Stream.of(entry.key(), entry.value())));
            case CALL -> call(node);
            default -> new TextCost(Long.MAX_VALUE, Long.MAX_VALUE);
        };
    }

    private TextCost collection(Stream<CelExpr> elements) {
        List<TextCost> costs = elements.map(this::cost).toList();
        long size = costs.stream().mapToLong(cost -> cost.size() + ELEMENT).sum();
        // A map passes over its keys.
        return new TextCost(1 + units(costs) + TextCost.pass(size), size);
    }

    private TextCost call(CelExpr call) {
        List<TextCost> operands =
                ExpressionNodes.operands(call).stream().map(this::cost).toList();
        long own = 1 + texts(call, operands) + (touchesDecimal(call) ? DECIMAL_UNITS : 0);
        return new TextCost(units(operands) + own, size(call, operands));
    }

    private long texts(CelExpr call, List<TextCost> operands) {
        long first = operands.get(0).size();
        long last = operands.get(operands.size() - 1).size();
        long all = operands.stream().mapToLong(TextCost::size).sum();
        return switch (call.call().function()) {
            case "_&&_", "_||_", "!_", "_?_:_", "-_", "_-_", "_*_", "_/_", "_%_" -> 0;
            case "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "startsWith", "endsWith" ->
                TextCost.pass(Math.min(first, last));
            case "_+_", "size", "string", "bytes", "bool", "int", "uint", "double", "decimal" -> TextCost.pass(all);
            case "_[_]" -> TextCost.pass(last);
            case "@in" -> TextCost.pass(isMap(call.call().args().get(1)) ? first : last);
            case "contains" -> TextCost.product(first, last);
            case PatternFaults.MATCHES -> {
                long steps = PatternFaults.pattern(call)
                        .map(PatternSize::of)
                        .map(size -> Math.min(size, RuleLanguage.MOST_PATTERN_STEPS))
                        .orElse(Long.MAX_VALUE);
                yield steps + TextCost.product(first + 1, steps);
            }
            default -> TextCost.product(all, all);
        };
    }

    private long size(CelExpr call, List<TextCost> operands) {
        long all = operands.stream().mapToLong(TextCost::size).sum();
        return switch (call.call().function()) {
            case "_+_", "_?_:_", "_[_]" -> all;
            // A character has at most three bytes.
            case "bytes" -> 3 * all;
            case "string" -> all > 0 ? all : touchesDecimal(call) ? DECIMAL_TEXT : OTHER_TEXT;
            default -> 0;
        };
    }

    private long size(String variable) {
        return switch (variable) {
            case AlertField.CUSTOMER -> customerLength;
            case AlertField.RULE -> LONGEST_RULE;
            default -> 0;
        };
    }

    private static long size(CelConstant literal) {
        return switch (literal.getKind()) {
            case STRING_VALUE -> literal.stringValue().length();
            case BYTES_VALUE -> literal.bytesValue().size();
            default -> 0;
        };
    }

    private boolean isMap(CelExpr node) {
        return checked.getType(node.id())
                .filter(type -> type.kind() == CelKind.MAP)
                .isPresent();
    }

    private boolean touchesDecimal(CelExpr call) {
        return Stream.concat(Stream.of(call), ExpressionNodes.operands(call).stream())
                .anyMatch(node -> checked.getType(node.id())
                        .filter(Operand.DECIMAL.type()::equals)
                        .isPresent());
    }

    private static long units(List<TextCost> costs) {
        return costs.stream().mapToLong(TextCost::units).sum();
    }
}

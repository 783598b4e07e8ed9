package io.spendwatch.job.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says which types an operator or a function takes, to somebody who gave it others. */
final class OperandAdvice {
    private static final Map<String, String> LONG_NAMES =
            Map.of("google.protobuf.Timestamp", "timestamp", "google.protobuf.Duration", "duration");

    private static final Set<String> LOGICAL = Set.of("&&", "||", "!", "? :");
    private static final Set<String> NUMBERS = Set.of("decimal", "int", "double", "uint");

    private OperandAdvice() {}

    /**
     * Returns the fault.
     *
     * @param function as the expression library calls it, such as {@code _<_} or {@code size}
     * @param types the operands' types, with commas between them
     */
    static RuleFault fault(Spot spot, String function, String types) {
        String readable = types;
        for (Map.Entry<String, String> name : LONG_NAMES.entrySet()) {
            readable = readable.replace(name.getKey(), name.getValue());
        }
        String operator = function.equals("_?_:_")
                ? "? :"
                : function.replace("_", " ").replace("@", "").strip();
        boolean isOperator = !Character.isLetter(operator.charAt(0)) || operator.equals("in");
        String name = isOperator ? operator : function;
        List<String> operands = Arrays.stream(readable.split(", (?![^()]*\\))", -1))
                .map(String::strip)
                .toList();
        String wrong = "'%s' does not take %s".formatted(name, String.join(" and ", operands));
        return RuleFault.inCondition(spot, wrong, advice(name, isOperator, operands));
    }

    private static String advice(String name, boolean isOperator, List<String> operands) {
        if (LOGICAL.contains(name)) {
            return "it takes conditions, such as count_transactions >= 3";
        }
        if (name.equals("in")) {
            return "the list must hold the type on the left, such as customer in [\"a\", \"b\"]; "
                    + "for an amount write decimal(\"99.99\") in the list";
        }
        if (!isOperator) {
            return "see which types " + name + " takes in the list of functions";
        }
        boolean text = operands.contains("string");
        if (operands.contains("timestamp")) {
            return "write the other side as a time, such as timestamp(\"2026-10-28T20:00:00Z\"), "
                    + "or as a duration where it is added";
        }
        if (operands.contains("duration")) {
            return "write the other side as a duration, such as duration(\"90m\")";
        }
        if (text && operands.stream().anyMatch(NUMBERS::contains)) {
            return "leave out the quotation marks around the number";
        }
        if (operands.contains("uint")) {
            return "leave out the u after the number";
        }
        if (operands.contains("int") && operands.contains("double")) {
            return "write the whole number with a point, such as 1.0, or convert it with double(...)";
        }
        return "both sides must be of one type; an amount (decimal) goes with decimal, int and double";
    }
}

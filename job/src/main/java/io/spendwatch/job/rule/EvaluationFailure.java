package io.spendwatch.job.rule;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import io.spendwatch.job.yaml.TextTypes;

/** Puts what the expression library throws into words for the rule's author. */
final class EvaluationFailure {
    /** What to change about a condition that is too costly. */
    static final String CHEAPER = "let 'when' do less with texts: fewer and shorter patterns, contains and +";

    private static final int LONGEST = 200;
    private static final String BY_ZERO = "division by zero";

    private EvaluationFailure() {}

    /** Returns why an evaluation failed, in one short line without the candidate's data. */
    static String reason(Exception failure) {
        Throwable origin = origin(failure);
        if (String.valueOf(origin.getMessage()).contains("by zero")) {
            return BY_ZERO;
        }
        if (origin instanceof ArithmeticException) {
            // Those of the numbers and of amounts name no values.
            return TextTypes.oneLine(String.valueOf(origin.getMessage()), LONGEST);
        }
        CelErrorCode code =
                failure instanceof CelEvaluationException known ? known.getErrorCode() : CelErrorCode.INTERNAL_ERROR;
        return switch (code) {
            case BAD_FORMAT -> "a text is not of the form that a function wants";
            case ATTRIBUTE_NOT_FOUND -> "a key is not in the map, or a variable has no value";
            case INDEX_OUT_OF_BOUNDS -> "an index is outside of its list";
            case NUMERIC_OVERFLOW -> "a number is out of range";
            case INVALID_ARGUMENT -> "a function has no answer for what it is given";
            default -> "it cannot be evaluated (" + code + ")";
        };
    }

    /** Returns why something that depends on no candidate failed, in one short line. */
    static String constantReason(Exception failure) {
        String message = String.valueOf(origin(failure).getMessage());
        return message.contains("by zero") ? BY_ZERO : TextTypes.oneLine(message, LONGEST);
    }

    /** Returns what to change, for a failure that depends on the alert. */
    static String advice(String reason) {
        if (reason.equals(BY_ZERO)) {
            return "ask first, as in: x != 0 && y / x > 2";
        }
        return "change 'when' so that it has an answer for every alert";
    }

    private static Throwable origin(Exception failure) {
        Throwable origin = failure;
        while (origin.getCause() != null) {
            origin = origin.getCause();
        }
        return origin;
    }
}

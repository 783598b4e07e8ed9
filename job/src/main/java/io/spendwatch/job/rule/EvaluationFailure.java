package io.spendwatch.job.rule;

/** Puts what the expression library throws into words for the rule's author. */
final class EvaluationFailure {
    private static final int LONGEST = 200;

    private EvaluationFailure() {}

    /** Returns why an evaluation failed, in one short line. */
    static String reason(Exception failure) {
        Throwable origin = failure;
        while (origin.getCause() != null) {
            origin = origin.getCause();
        }
        String message = String.valueOf(origin.getMessage()).replaceAll("\\s+", " ");
        if (message.contains("by zero")) {
            return "division by zero";
        }
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "...";
    }

    /** Returns what to change, for a failure that depends on the alert. */
    static String advice(String reason) {
        if (reason.equals("division by zero")) {
            return "ask first, as in: x != 0 && y / x > 2";
        }
        return "change 'when' so that it has an answer for every alert";
    }
}

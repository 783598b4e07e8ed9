package io.spendwatch.job.rule;

import dev.cel.common.CelIssue;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Explains a condition that does not parse. Where the text holds a habit from another language, that is the fault; else
 * the parser's first complaint is: what follows from it would only confuse.
 */
final class SyntaxFaults {

    private record Habit(Pattern pattern, String wrong, String advice) {
        static Habit of(String regex, String wrong, String advice) {
            return new Habit(Pattern.compile(regex), wrong, advice);
        }
    }

    private static final List<Habit> HABITS = List.of(
            Habit.of("(?i)\\band\\b", "'and' is no operator", "write &&"),
            Habit.of("(?i)\\bor\\b", "'or' is no operator", "write ||"),
            Habit.of("(?i)\\bnot\\b", "'not' is no operator", "write !"),
            Habit.of("(?<!&)&(?!&)", "a single '&' is no operator", "write &&"),
            Habit.of("(?<!\\|)\\|(?!\\|)", "a single '|' is no operator", "write ||"),
            Habit.of("<>", "'<>' is no operator", "write !="),
            Habit.of("[=!]==", "three signs are no operator", "write == or !="),
            Habit.of("=>", "'=>' is no operator", "write >="),
            Habit.of("=<", "'=<' is no operator", "write <="),
            Habit.of("(?<![=!<>])=(?![=<>])", "a single '=' is no comparison", "write =="),
            Habit.of("(?<=\\d),(?=\\d{3}\\b)", "a comma stands in a number", "leave it out: 1000, 99.99"),
            Habit.of("[\u2018\u2019\u201c\u201d]", "a typographic quotation mark", "write \" or '"),
            Habit.of("#", "'#' begins no comment in a condition", "leave it and what follows it in its line out"),
            Habit.of(";", "a ';' stands in the condition", "leave it out: a condition is one expression"));

    private static final Pattern TEXTS = Pattern.compile("\"(?:[^\"\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\n]++|\\\\.)*+'");

    private SyntaxFaults() {}

    static List<RuleFault> explain(String expression, List<CelIssue> issues) {
        String masked = TEXTS.matcher(expression)
                .replaceAll(text -> "_".repeat(text.group().length()));
        List<RuleFault> habits = HABITS.stream()
                .flatMap(habit -> habit.pattern()
                        .matcher(masked)
                        .results()
                        .limit(1)
                        .map(found -> fault(expression, habit, found)))
                .toList();
        return habits.isEmpty() ? List.of(explain(expression, masked, issues.get(0))) : habits;
    }

    static RuleFault tooLong(String expression) {
        return RuleFault.inCondition(
                Spot.at(expression, 0),
                "the condition is too long or nested too deeply",
                "keep to %d characters and %d operations, and split the rule"
                        .formatted(RuleLanguage.LONGEST, RuleLanguage.MOST_NODES));
    }

    private static RuleFault fault(String expression, Habit habit, MatchResult found) {
        Spot spot = Spot.at(expression, expression.codePointCount(0, found.start()));
        return RuleFault.inCondition(spot, habit.wrong(), habit.advice());
    }

    private static RuleFault explain(String expression, String masked, CelIssue issue) {
        String message = issue.getMessage();
        if (message.contains("limit")) {
            return tooLong(expression);
        }
        Spot spot = Spot.at(expression, issue.getSourceLocation());
        if (message.startsWith("For input string") || message.contains("invalid int literal")) {
            return RuleFault.inCondition(
                    spot, "the number is too large for an int", "write it with a point, such as 1e20 or 100.0");
        }
        if (message.matches("token recognition error at: '[\"'].*")) {
            return RuleFault.inCondition(spot, "a text is not closed", "add the missing quotation mark");
        }
        if (count(masked, '(') > count(masked, ')')) {
            return RuleFault.inCondition(spot, "a '(' is not closed", "add the missing ')'");
        }
        if (message.contains("'<EOF>'")) {
            return RuleFault.inCondition(
                    spot, "the condition ends too early", "complete it: after an operator comes a value");
        }
        Matcher unexpected = Pattern.compile("'(.*?)'? ?(expecting .*)?$").matcher(message);
        String what = unexpected.find() ? "unexpected '" + unexpected.group(1).strip() + "'" : message;
        return RuleFault.inCondition(
                spot, what, "between two values stands an operator, such as &&, ||, ==, < or +; texts stand in \"\"");
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(letter -> letter == wanted).count();
    }
}

package io.spendwatch.job.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that mean something else in YAML at the start of a value than in a condition, such as {@code !} in
 * {@code when: !customer.startsWith("a")}. A text that begins with one has to be in quotation marks.
 */
final class YamlTraps {
    /** What to do about nearly all of them. */
    static final String QUOTE = "put a text that begins with it in quotation marks";

    /** The same for what is valid YAML, but no text. */
    static final String QUOTE_BRACKETS = "put a text that begins with a bracket or a brace in quotation marks";

    private static final Pattern VALUE =
            Pattern.compile("^(?<before>\\s*(?:- +)*+(?<key>[\\w.-]+:\\s+)?)(?<value>[-!&*%@`|>?\\[{\"'].*)$");
    /** As much as is looked at of a line. */
    private static final int LONGEST = 1_000;

    private static final Pattern BLOCK_WITH_TEXT = Pattern.compile("[|>][-+0-9]*\\s+[^#\\s].*");

    private YamlTraps() {}

    /**
     * A trap that somebody fell into.
     *
     * @param column where the value begins, from 1
     * @param explanation what it means in YAML, and what to write
     */
    record Trap(int column, String explanation) {}

    /** Returns the trap in a line that is not valid YAML, if there is one. */
    static Optional<Trap> in(String line) {
        Matcher found = VALUE.matcher(
                line.substring(0, Math.min(line.length(), LONGEST)).stripTrailing());
        if (!found.matches()) {
            return Optional.empty();
        }
        String before = found.group("before");
        return explain(found.group("value"), found.group("key") != null)
                .map(explanation -> new Trap(before.codePointCount(0, before.length()) + 1, explanation));
    }

    private static Optional<String> explain(String value, boolean hasKey) {
        char first = value.charAt(0);
        return switch (first) {
            case '!' -> Optional.of("'!' begins a tag; " + QUOTE);
            case '&' -> Optional.of("'&' begins an anchor; " + QUOTE);
            case '*' -> Optional.of("'*' begins an alias; " + QUOTE);
            case '%', '@', '`' -> Optional.of("no value begins with '" + first + "'; " + QUOTE);
            case '|', '>' ->
                BLOCK_WITH_TEXT.matcher(value).matches()
                        ? Optional.of("after '" + first + "' the text begins in the next line; put it there, indented")
                        : Optional.empty();
            case '-', '?' ->
                hasKey && value.startsWith(" ", 1)
                        ? Optional.of(
                                "'" + first + " ' begins " + (first == '-' ? "an item of a list; " : "a key; ") + QUOTE)
                        : Optional.empty();
            case '[' -> followed(value, ']') ? Optional.of("'[' begins a list; " + QUOTE) : Optional.empty();
            case '{' -> followed(value, '}') ? Optional.of("'{' begins a group of keys; " + QUOTE) : Optional.empty();
            default ->
                followed(value, first)
                        ? Optional.of("the value ends with its second quotation mark;"
                                + " put the whole of it in quotation marks of the other kind")
                        : Optional.empty();
        };
    }

    /** Returns whether something follows what closes a value, other than a comment or the next item. */
    private static boolean followed(String value, char close) {
        int end = value.indexOf(close, 1);
        String rest = end < 0 ? "" : value.substring(end + 1).strip();
        return !rest.isEmpty() && "#,]}:".indexOf(rest.charAt(0)) < 0;
    }
}

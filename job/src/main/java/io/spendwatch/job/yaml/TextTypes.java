package io.spendwatch.job.yaml;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The types of value that rules and configuration share. */
public final class TextTypes {
    private TextTypes() {}

    /** A text as it is, of at least one character that is not white space. */
    public static TextType<String> text() {
        return text -> {
            if (text.isBlank()) {
                throw new InvalidTextException("is empty; write a text, or leave the key out");
            }
            return text;
        };
    }

    /** {@code true} or {@code false}. */
    public static TextType<Boolean> flag() {
        return text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new InvalidTextException("%s is neither true nor false; write %s"
                        .formatted(quote(text), yes(text) ? "true" : no(text) ? "false" : "true or false"));
        };
    }

    /** A whole number in plain digits, at least {@code least}. */
    public static TextType<Integer> wholeNumber(int least) {
        return wholeNumber(least, Integer.MAX_VALUE);
    }

    /** A whole number in plain digits, from {@code least} to {@code most}. */
    public static TextType<Integer> wholeNumber(int least, int most) {
        return text -> {
            int number;
            try {
                number = Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw new InvalidTextException(
                        "%s is not a whole number; write one from %d to %d".formatted(quote(text), least, most));
            }
            if (number < least) {
                throw new InvalidTextException(
                        "%s is too small; write a whole number from %d".formatted(quote(text), least));
            }
            if (number > most) {
                throw new InvalidTextException(
                        "%s is too large; write a whole number of at most %d".formatted(quote(text), most));
            }
            return number;
        };
    }

    /** An ISO-8601 duration longer than nothing, in whole milliseconds. */
    public static TextType<Duration> positiveDuration() {
        return text -> {
            Duration duration = DurationText.parse(text);
            if (duration.isZero()) {
                throw new InvalidTextException("must be longer than nothing; write PT1H for an hour, say");
            }
            return duration;
        };
    }

    /** An ISO-8601 duration in whole milliseconds; none is negative. */
    public static TextType<Duration> duration() {
        return DurationText::parse;
    }

    /** An RFC 3339 time with an offset, of the years 0000 to 9999; cut to milliseconds, towards the past. */
    public static TextType<Instant> instant() {
        return InstantText::parse;
    }

    /** One of these values, under the name that {@code name} gives it. */
    public static <E> TextType<E> oneOf(Function<E, String> name, E[] values) {
        return text -> {
            for (E value : values) {
                if (name.apply(value).equals(text)) {
                    return value;
                }
            }
            throw new InvalidTextException("there is no %s; write one of %s"
                    .formatted(quote(text), Arrays.stream(values).map(name).collect(Collectors.joining(", "))));
        };
    }

    /** Returns the text in quotation marks on one line, shortened when it is long. */
    public static String quote(String text) {
        return '"' + oneLine(text, 60) + '"';
    }

    /** Returns the text on one line, shortened when it has more than this many characters. */
    public static String oneLine(String text, int longest) {
        String line = text.strip().replaceAll("\\s+|\\p{Cntrl}", " ");
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
        return line.substring(0, end) + "...";
    }

    private static boolean yes(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "on", "y", "true", "1" -> true;
            default -> false;
        };
    }

    private static boolean no(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "no", "off", "n", "false", "0" -> true;
            default -> false;
        };
    }
}

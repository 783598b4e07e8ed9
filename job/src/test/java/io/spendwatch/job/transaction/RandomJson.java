package io.spendwatch.job.transaction;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Spells JSON at random: white space, strings with escapes, numbers, values of any depth. */
final class RandomJson {
    private static final List<String> TRICKY_CHARACTERS = List.of(
            "\"",
            "\\",
            "/",
            "\b",
            "\f",
            "\n",
            "\r",
            "\t",
            "\u0000",
            "\u001f",
            "\u007f",
            "\u0080",
            "ć",
            "\u07ff",
            "\u0800",
            "李",
            "\ud7ff",
            "\ue000",
            "\ufeff",
            "\uffff",
            "😀",
            "\udbff\udfff",
            "{",
            "}",
            ",");
    private static final List<String> LITERALS =
            List.of("true", "false", "null", "[]", "{}", "\"\"", "0", "\"\\ud800\"");

    private final Random random;

    RandomJson(Random random) {
        this.random = random;
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String whiteSpace() {
        return oneIn(4) ? oneOf(List.of(" ", "\t", "\n", "\r", " \r\n\t ")) : "";
    }

    /** Returns some characters, at least one. */
    String text() {
        StringBuilder text = new StringBuilder();
        do {
            text.append(oneIn(4) ? oneOf(TRICKY_CHARACTERS) : String.valueOf((char) ('a' + random.nextInt(26))));
        } while (!oneIn(12));
        return text.toString();
    }

    /** Returns a JSON string that stands for a text: each character as it is or escaped, whichever JSON permits. */
    String string(String text) {
        boolean escapeMore = oneIn(3);
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean mustEscape = c < ' ' || c == '"' || c == '\\';
            // A surrogate that is not escaped needs its other half: both are, or both are not.
            boolean escape = mustEscape || (escapeMore && (Character.isSurrogate(c) || oneIn(3)));
            json.append(escape ? escape(c) : String.valueOf(c));
        }
        return json.append('"').toString();
    }

    private String escape(char c) {
        int letter = "\"\\/\b\f\n\r\t".indexOf(c);
        if (letter >= 0 && random.nextBoolean()) {
            return "\\" + "\"\\/bfnrt".charAt(letter);
        }
        String hex = String.format("%04x", (int) c);
        return "\\u" + (random.nextBoolean() ? hex : hex.toUpperCase(Locale.ROOT));
    }

    String digits(int most) {
        StringBuilder digits = new StringBuilder();
        int length = 1 + random.nextInt(most);
        boolean manyZeros = oneIn(5);
        for (int i = 0; i < length; i++) {
            digits.append(manyZeros && !oneIn(8) ? 0 : random.nextInt(10));
        }
        return digits.toString();
    }

    /** Returns any number that JSON permits. */
    String number() {
        String integer = oneIn(3) ? "0" : 1 + random.nextInt(9) + (oneIn(2) ? "" : digits(oneIn(8) ? 40 : 12));
        String fraction = oneIn(4) ? "" : "." + digits(oneIn(20) ? 1_000 : 22);
        return (oneIn(4) ? "-" : "") + integer + fraction + (oneIn(4) ? exponent() : "");
    }

    private String exponent() {
        String sign = oneOf(List.of("", "+", "-"));
        return (random.nextBoolean() ? "e" : "E") + sign + (oneIn(10) ? digits(25) : random.nextInt(30));
    }

    /** Returns any JSON value. */
    String value(int depth) {
        return switch (random.nextInt(depth > 0 ? 5 : 3)) {
            case 0 -> oneOf(LITERALS);
            case 1 -> string(text());
            case 2 -> number();
            case 3 -> "[" + whiteSpace() + value(depth - 1) + "," + whiteSpace() + value(depth - 1) + "]";
            default -> "{" + string(text()) + whiteSpace() + ":" + value(depth - 1) + whiteSpace() + "}";
        };
    }
}

package io.spendwatch.job.yaml;

import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * Where the characters of a YAML scalar stand in its file. White space is what YAML folds and indents; the other
 * characters come one for one and in order, so they are matched by walking both texts. Where that fails, as with escapes
 * in double quotation marks, the scalar's start answers.
 */
public final class TextPlaces {
    private final String name;
    private final String fallback;
    private final int[] source;
    private final int[] indexes;

    private TextPlaces(String name, String fallback, int[] source, int[] indexes) {
        this.name = name;
        this.fallback = fallback;
        this.source = source;
        this.indexes = indexes;
    }

    /** Returns places that are all this one. */
    public static TextPlaces unknown(String fallback) {
        return new TextPlaces("", fallback, new int[0], new int[0]);
    }

    static TextPlaces of(String name, String text, int start, String value, ScalarStyle style) {
        int[] source = text.codePoints().toArray();
        String fallback = at(name, source, start);
        int[] wanted = value.codePoints().toArray();
        int[] indexes = new int[wanted.length];
        int at = contentStart(source, start, style);
        for (int i = 0; i < wanted.length; i++) {
            if (!Character.isWhitespace(wanted[i])) {
                while (at < source.length && Character.isWhitespace(source[at])) {
                    at++;
                }
                if (at >= source.length || source[at] != wanted[i]) {
                    return unknown(fallback);
                }
            }
            indexes[i] = Math.min(at, source.length);
            boolean doubled = style == ScalarStyle.SINGLE_QUOTED && wanted[i] == '\'';
            at += doubled ? 2 : Character.isWhitespace(wanted[i]) ? 0 : 1;
        }
        return new TextPlaces(name, fallback, source, indexes);
    }

    /** Returns {@code file:line:column} of the character at this place, in code points from 0, of the scalar's text. */
    public String at(int offset) {
        return offset < 0 || offset >= indexes.length ? fallback : at(name, source, indexes[offset]);
    }

    private static int contentStart(int[] source, int start, ScalarStyle style) {
        return switch (style) {
            case SINGLE_QUOTED, DOUBLE_QUOTED -> start + 1;
            case LITERAL, FOLDED -> {
                int at = start;
                // The header may end with a comment, so that the content begins on the next line.
                while (at < source.length && source[at] != '\n') {
                    at++;
                }
                yield at;
            }
            default -> start;
        };
    }

    private static String at(String name, int[] source, int index) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < index; i++) {
            if (source[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return YamlOrigin.at(name, line, index - lineStart + 1);
    }
}

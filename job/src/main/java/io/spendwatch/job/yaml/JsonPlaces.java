package io.spendwatch.job.yaml;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Places in a JSON text, in code points, as those in YAML are. */
final class JsonPlaces {
    private static final int[] NO_SNIPPET = {};

    private final String name;

    /** Of each character, and of the end, how many code points begin before it. */
    private final int[] codePoints;

    private final int[] lineStarts;

    JsonPlaces(String name, String text) {
        this.name = name;
        codePoints = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            codePoints[i + 1] = codePoints[i] + (Character.isLowSurrogate(text.charAt(i)) ? 0 : 1);
        }
        lineStarts = IntStream.range(0, text.length() + 1)
                .filter(i -> i == 0 || text.charAt(i - 1) == '\n')
                .toArray();
    }

    /** Returns the place of the character at this offset, which is in UTF-16 units. */
    Optional<Mark> mark(long offset) {
        int at = Math.toIntExact(Math.max(0, Math.min(offset, codePoints.length - 1)));
        int found = Arrays.binarySearch(lineStarts, at);
        int line = found >= 0 ? found : -found - 2;
        int column = codePoints[at] - codePoints[lineStarts[line]];
        return Optional.of(new Mark(name, codePoints[at], line, column, NO_SNIPPET, 0));
    }

    /** Returns the same as a message has it. */
    String where(long offset) {
        return YamlOrigin.at(name, mark(offset));
    }
}

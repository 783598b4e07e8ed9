package io.spendwatch.torture.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what is wrong, each in one line that names an example. */
final class Objections {
    private final List<String> lines = new ArrayList<>();

    /** Objects if there are any examples. */
    void examples(String what, Collection<?> examples) {
        if (!examples.isEmpty()) {
            lines.add("%d %s, the first: %s"
                    .formatted(
                            examples.size(), what, oneLine(examples.iterator().next())));
        }
    }

    void unequal(String what, long found, long right) {
        if (found != right) {
            lines.add("%s: %d, not %d".formatted(what, found, right));
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Hostile customers have names of a megabyte, and some with line breaks. */
    private static String oneLine(Object example) {
        String text = example.toString().replace("\r", "\\r").replace("\n", "\\n");
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }
}

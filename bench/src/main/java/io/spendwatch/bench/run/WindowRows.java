package io.spendwatch.bench.run;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rows of one rule.
 *
 * @param byEnd the rows of each window that has any, by the window's end as the rows name it
 */
public record WindowRows(SortedMap<String, Rows> byEnd) {
    public static final WindowRows NONE = new WindowRows(new TreeMap<>());

    public WindowRows {
        byEnd = new TreeMap<>(byEnd);
    }

    /** Returns the rows of a window. */
    public Rows at(String end) {
        return byEnd.getOrDefault(end, Rows.NONE);
    }

    /** Returns the rows of all windows together. */
    public Rows total() {
        return byEnd.values().stream().reduce(Rows.NONE, Rows::plus);
    }
}

package io.spendwatch.bench.run;

import java.util.Map;
import java.util.TreeMap;

/** Counts and digests rows by rule and by their windows' ends, which is what a row's last column says. */
public final class RowCollector {
    private final Map<String, Map<String, RowDigest>> digests = new TreeMap<>();

    /** Takes a row as the CSV files have it. */
    public void add(String rule, String row) {
        String end = row.substring(row.lastIndexOf(',') + 1);
        digests.computeIfAbsent(rule, first -> new TreeMap<>())
                .computeIfAbsent(end, first -> new RowDigest())
                .add(row);
    }

    /** Returns what has come so far, by rule. */
    public Map<String, WindowRows> rows() {
        Map<String, WindowRows> rows = new TreeMap<>();
        digests.forEach((rule, windows) -> {
            TreeMap<String, Rows> byEnd = new TreeMap<>();
            windows.forEach((end, digest) -> byEnd.put(end, digest.rows()));
            rows.put(rule, new WindowRows(byEnd));
        });
        return rows;
    }
}

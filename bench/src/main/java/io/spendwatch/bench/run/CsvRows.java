package io.spendwatch.bench.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rows in CSV files under {@code rule=<id>/}, each file with a line of titles. */
public final class CsvRows {
    private static final String RULE = "rule=";
    private static final String CSV = ".csv";

    private CsvRows() {}

    /** Returns the rows by rule; none where the directory is not there. */
    public static Map<String, WindowRows> read(Path directory) throws IOException {
        RowCollector collector = new RowCollector();
        if (Files.isDirectory(directory)) {
            for (Path file : files(directory)) {
                add(file, collector);
            }
        }
        return collector.rows();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(CsvRows::isComplete).toList();
        }
    }

    /** Files that are still being written begin with a dot. */
    private static boolean isComplete(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(CSV)
                && !name.startsWith(".")
                && file.getParent().getFileName().toString().startsWith(RULE);
    }

    private static void add(Path file, RowCollector collector) throws IOException {
        String rule = file.getParent().getFileName().toString().substring(RULE.length());
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lines.lines().skip(1).forEach(row -> collector.add(rule, row));
        }
    }
}

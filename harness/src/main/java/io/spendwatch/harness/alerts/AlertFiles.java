package io.spendwatch.harness.alerts;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Alerts in CSV files under {@code rule=<id>/}, each file with a line of titles. */
public final class AlertFiles {
    private static final String RULE = "rule=";
    private static final String CSV = ".csv";

    private AlertFiles() {}

    /** Shows the rows of all files that are complete; none where the directory is not there. */
    public static void read(Path directory, RowVisitor visitor) throws IOException {
        if (Files.isDirectory(directory)) {
            for (Path file : files(directory)) {
                read(file, visitor, file.getParent().getFileName().toString().substring(RULE.length()));
            }
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(AlertFiles::isComplete).toList();
        }
    }

    /** Files that are still being written begin with a dot. */
    private static boolean isComplete(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(CSV)
                && !name.startsWith(".")
                && file.getParent().getFileName().toString().startsWith(RULE);
    }

    private static void read(Path file, RowVisitor visitor, String rule) throws IOException {
        try (BufferedReader characters = Files.newBufferedReader(file)) {
            CsvText text = new CsvText(characters);
            text.nextRow();
            for (Optional<String> row = text.nextRow(); row.isPresent(); row = text.nextRow()) {
                visitor.visit(rule, row.get());
            }
        }
    }
}

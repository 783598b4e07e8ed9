package io.spendwatch.bench.peer;

import io.spendwatch.bench.run.RowCollector;
import io.spendwatch.bench.run.WindowRows;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the CSV files that a peer leaves in a directory: without titles, a line a row, times in UTC. */
public final class PlainCsv {
    private static final char QUOTE = '"';

    private PlainCsv() {}

    /** Returns the rows; what has a name that begins with a dot or an underscore is not complete, or no result. */
    public static Map<String, WindowRows> read(Path directory, String rule) throws IOException {
        RowCollector collector = new RowCollector();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> isComplete(directory.relativize(file)))
                    .toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    lines.forEach(line -> collector.add(rule, row(line).toCsv()));
                }
            }
        }
        return collector.rows();
    }

    private static boolean isComplete(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(".") || part.toString().startsWith("_")) {
                return false;
            }
        }
        return true;
    }

    static PlainRow row(String line) {
        List<String> columns = columns(line);
        return new PlainRow(
                columns.get(0),
                Long.parseLong(columns.get(1)),
                new BigDecimal(columns.get(2)),
                new BigDecimal(columns.get(3)),
                Double.parseDouble(columns.get(4)),
                Double.parseDouble(columns.get(5)),
                time(columns.get(6)));
    }

    private static Instant time(String text) {
        return text.endsWith("Z")
                ? Instant.parse(text)
                : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }

    private static List<String> columns(String line) {
        List<String> columns = new ArrayList<>();
        StringBuilder column = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char next = line.charAt(at);
            if (next == QUOTE) {
                boolean escaped = quoted && at + 1 < line.length() && line.charAt(at + 1) == QUOTE;
                if (escaped) {
                    column.append(QUOTE);
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (next == ',' && !quoted) {
                columns.add(column.toString());
                column.setLength(0);
            } else {
                column.append(next);
            }
        }
        columns.add(column.toString());
        return columns;
    }
}

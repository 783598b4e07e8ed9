package io.spendwatch.local.replay;

import io.spendwatch.local.testing.Csv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a replay left in its directory. */
record ReplayResult(Path directory) {
    private static final String HEADER = "customer,count_transactions,total_online_payment_amount,"
            + "total_in_store_payment_amount,lat,lon,last_transaction_time";

    List<AlertRow> alerts() {
        List<AlertRow> rows = new ArrayList<>();
        for (Path file : files("alerts", ".csv")) {
            String rule = file.getParent().getFileName().toString().substring("rule=".length());
            List<List<String>> records = Csv.parse(read(file));
            if (!String.join(",", records.get(0)).equals(HEADER)) {
                throw new AssertionError(file + " begins with " + records.get(0));
            }
            records.stream().skip(1).forEach(fields -> rows.add(row(rule, fields)));
        }
        return rows.stream().sorted().toList();
    }

    /** Returns all result lines but those that tell how long it took, sorted: what must never differ. */
    List<String> sortedBytes() {
        List<String> lines = new ArrayList<>();
        for (Path file : files("alerts", ".csv")) {
            String rule = file.getParent().getFileName().toString();
            Csv.parse(read(file)).stream().skip(1).forEach(fields -> lines.add(rule + " " + fields));
        }
        deadLetters().forEach(line -> lines.add("dead " + line));
        late().forEach(line -> lines.add("late " + line));
        return lines.stream().sorted().toList();
    }

    List<String> deadLetters() {
        return files("dead-letter", ".jsonl").stream()
                .flatMap(file -> read(file).lines())
                .toList();
    }

    /** Returns the late lines, a character for each byte. */
    List<String> late() {
        return files("late", ".jsonl").stream()
                .flatMap(file -> read(file, StandardCharsets.ISO_8859_1).lines())
                .toList();
    }

    private static AlertRow row(String rule, List<String> fields) {
        return new AlertRow(
                rule,
                fields.get(0),
                Long.parseLong(fields.get(1)),
                fields.get(2),
                fields.get(3),
                Double.parseDouble(fields.get(4)),
                Double.parseDouble(fields.get(5)),
                fields.get(6));
    }

    private List<Path> files(String below, String suffix) {
        try (Stream<Path> files = Files.walk(directory.resolve(below))) {
            return files.filter(Files::isRegularFile)
                    .peek(file -> {
                        if (!file.toString().endsWith(suffix)) {
                            throw new AssertionError(file + " is no finished result");
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        return read(file, StandardCharsets.UTF_8);
    }

    private static String read(Path file, Charset charset) {
        try {
            return Files.readString(file, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

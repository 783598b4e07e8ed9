package io.spendwatch.local.job;

import io.spendwatch.local.testing.Csv;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A row of the CSV files, with the rule that its directory names; money is compared by its value. */
public record CsvAlert(
        String rule,
        String customer,
        long count,
        BigDecimal online,
        BigDecimal inStore,
        double lat,
        double lon,
        Instant lastTransactionTime) {
    private static final String HEADER =
            "customer,count_transactions,total_online_payment_amount,total_in_store_payment_amount,lat,lon,"
                    + "last_transaction_time";

    public CsvAlert {
        online = online.stripTrailingZeros();
        inStore = inStore.stripTrailingZeros();
    }

    /** Returns the rows of all files that are complete; hidden files are not. */
    public static List<CsvAlert> readAll(Path directory) throws IOException {
        List<CsvAlert> rows = new ArrayList<>();
        for (Path file : files(directory)) {
            String rule = file.getParent().getFileName().toString().substring("rule=".length());
            List<List<String>> lines = Csv.parse(Files.readString(file));
            if (!String.join(",", lines.get(0)).equals(HEADER)) {
                throw new IOException(file + " begins with " + lines.get(0));
            }
            lines.stream().skip(1).map(fields -> of(rule, fields)).forEach(rows::add);
        }
        return rows;
    }

    private static List<Path> files(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static CsvAlert of(String rule, List<String> fields) {
        return new CsvAlert(
                rule,
                fields.get(0),
                Long.parseLong(fields.get(1)),
                new BigDecimal(fields.get(2)),
                new BigDecimal(fields.get(3)),
                Double.parseDouble(fields.get(4)),
                Double.parseDouble(fields.get(5)),
                Instant.parse(fields.get(6)));
    }
}

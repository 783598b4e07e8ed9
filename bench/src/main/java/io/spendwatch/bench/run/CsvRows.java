package io.spendwatch.bench.run;

import io.spendwatch.harness.alerts.AlertFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Rows in CSV files under {@code rule=<id>/}. */
public final class CsvRows {
    private CsvRows() {}

    /** Returns the rows by rule; none where the directory is not there. */
    public static Map<String, WindowRows> read(Path directory) throws IOException {
        RowCollector collector = new RowCollector();
        AlertFiles.read(directory, collector::add);
        return collector.rows();
    }
}

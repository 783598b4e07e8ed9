package io.spendwatch.job.configuration;

import java.io.Serializable;
import java.time.Duration;

/**
 * Section {@code sinks.csv}: alerts as CSV files. The sink is on when the section is there.
 *
 * @param directory a path or a URI that Flink can write to; {@code sinks.csv.directory}, required
 * @param partSize at which size a file is closed; {@code sinks.csv.part-size}, default 64MiB
 * @param partAge at which age a file is closed; {@code sinks.csv.part-age}, default PT15M
 */
public record CsvSinkConfiguration(String directory, DataSize partSize, Duration partAge) implements Serializable {
    static CsvSinkConfiguration read(Settings settings) {
        return new CsvSinkConfiguration(
                settings.get(Keys.CSV_DIRECTORY), settings.get(Keys.CSV_PART_SIZE), settings.get(Keys.CSV_PART_AGE));
    }
}

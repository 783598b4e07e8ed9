package io.spendwatch.job.sink.csv;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.sink.file.LineFiles;
import java.time.Duration;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.BucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.SimpleVersionedStringSerializer;

/** Alerts in CSV files under {@code rule=<id>/}, exactly once. */
public final class CsvAlerts {
    private CsvAlerts() {}

    /**
     * Returns the sink.
     *
     * @param directory where the {@code rule=<id>} directories go: a path or a URI
     * @param partSize about how large a file may get
     * @param partAge how old a file may get before it is complete
     */
    public static Sink<Alert> sink(String directory, MemorySize partSize, Duration partAge) {
        return LineFiles.sink(directory, ".csv", new CsvFormat(), new ByRule(), partSize, partAge);
    }

    /** The layout that Spark, DuckDB and Hive read as a partition. */
    private static final class ByRule implements BucketAssigner<Alert, String> {
        private static final long serialVersionUID = 1;

        @Override
        public String getBucketId(Alert alert, Context context) {
            return "rule=" + alert.rule();
        }

        @Override
        public SimpleVersionedSerializer<String> getSerializer() {
            return SimpleVersionedStringSerializer.INSTANCE;
        }
    }
}

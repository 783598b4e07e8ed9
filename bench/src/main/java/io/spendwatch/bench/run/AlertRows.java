package io.spendwatch.bench.run;

import io.spendwatch.harness.alerts.AlertTopic;
import java.io.IOException;
import java.util.Map;

/** Rows in a topic of alerts. */
public final class AlertRows {
    private AlertRows() {}

    /** Reads all that has been committed by now, and returns it by rule; the digests are those of {@link CsvRows}. */
    public static Map<String, WindowRows> read(String bootstrapServers, String topic) throws IOException {
        RowCollector collector = new RowCollector();
        AlertTopic.read(bootstrapServers, topic, collector::add);
        return collector.rows();
    }
}

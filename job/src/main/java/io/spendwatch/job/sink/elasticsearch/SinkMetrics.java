package io.spendwatch.job.sink.elasticsearch;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/**
 * The sink's metrics in the group {@code elasticsearch}: documents indexed, documents refused, requests repeated, and for
 * how many seconds Elasticsearch has not taken what it is sent.
 */
final class SinkMetrics {
    private final MetricGroup group;
    private final Counter documents;
    private final Counter refused;
    private final Counter retries;

    SinkMetrics(MetricGroup operator) {
        group = operator.addGroup("elasticsearch");
        documents = group.counter("documents");
        refused = group.counter("refused");
        retries = group.counter("retries");
    }

    void count(BulkResult result) {
        documents.inc(result.indexed());
        refused.inc(result.refusals().size());
    }

    /** Returns what counts the requests that are sent again. */
    Counter retries() {
        return retries;
    }

    void show(Outage outage) {
        group.<Long, Gauge<Long>>gauge("outageSeconds", () -> outage.lasting().toSeconds());
    }
}

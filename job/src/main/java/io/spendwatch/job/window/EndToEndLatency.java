package io.spendwatch.job.window;

import io.spendwatch.job.transaction.TransactionParser;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;

/**
 * How long transactions were on their way from the log into the keyed sums: of each sum that the combiner sends, that of
 * its oldest transaction, in milliseconds. The histogram is over the last {@link #SUMS} of them.
 */
final class EndToEndLatency {

    /** Over how many sums, the newest, the histogram is. */
    static final int SUMS = 10_000;

    private final Histogram histogram;
    private final ProcessingTimeService clock;

    EndToEndLatency(MetricGroup metrics, ProcessingTimeService clock) {
        this.clock = clock;
        histogram = metrics.histogram(WindowMetrics.END_TO_END_LATENCY, new DescriptiveStatisticsHistogram(SUMS));
    }

    /**
     * Measures a sum that is in state now.
     *
     * @param oldestTimestampMillis the least Kafka timestamp of its transactions. Without one nothing is measured; one
     *     that is still to come, because of a producer's clock, counts as now
     */
    void measure(long oldestTimestampMillis) {
        if (oldestTimestampMillis != TransactionParser.NO_TIMESTAMP) {
            histogram.update(Math.max(0, clock.getCurrentProcessingTime() - oldestTimestampMillis));
        }
    }
}

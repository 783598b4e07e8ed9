package io.spendwatch.bench.latency;

import io.spendwatch.bench.statistics.Statistics;

/**
 * From the append of a transaction in the broker until its alert was read, in milliseconds.
 *
 * @param probes how many
 */
record LatencyFigures(int probes, long p50, long p99, long p999, long greatest) {
    static LatencyFigures of(long[] millis) {
        return new LatencyFigures(
                millis.length,
                Statistics.quantile(millis, 0.5),
                Statistics.quantile(millis, 0.99),
                Statistics.quantile(millis, 0.999),
                Statistics.quantile(millis, 1));
    }
}

package io.spendwatch.bench.latency;

import java.util.Map;

/**
 * What one case came to.
 *
 * @param delivery of alerts to Kafka
 * @param combinerDelayMillis how long the combiner holds sums at most
 * @param backgroundPerSecond events that there were beside the probes
 * @param figures by reader
 */
record CaseResult(
        String delivery, long combinerDelayMillis, double backgroundPerSecond, Map<Reader, LatencyFigures> figures) {}

package io.spendwatch.bench.latency;

import java.util.List;

/**
 * What one case came to.
 *
 * @param rate as it was asked for
 * @param delivery of alerts to Kafka
 * @param checkpointMillis from one checkpoint to the next
 * @param combinerDelayMillis how long the combiner holds sums at most
 * @param backgroundPerSecond events that there were beside the probes
 * @param windowEnds that the probes' windows had
 * @param figures by moment and reader
 */
record CaseResult(
        String rate,
        String delivery,
        long checkpointMillis,
        long combinerDelayMillis,
        double backgroundPerSecond,
        long windowEnds,
        List<Timed> figures) {

    LatencyFigures figures(Moment moment, Reader reader) {
        return figures.stream()
                .filter(timed -> timed.moment() == moment && timed.reader() == reader)
                .findFirst()
                .orElseThrow()
                .figures();
    }

    /** What one kind of reader saw of one kind of alert. */
    record Timed(Moment moment, Reader reader, LatencyFigures figures) {}
}

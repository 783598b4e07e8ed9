package io.spendwatch.bench.latency;

import io.spendwatch.harness.report.Machine;
import io.spendwatch.harness.report.MarkdownTable;
import io.spendwatch.harness.report.Numbers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results for people. */
final class LatencyTable {
    private LatencyTable() {}

    static String markdown(LatencyOptions options, List<CaseResult> results) {
        return """
                # From a transaction to its alert

                Milliseconds until an alert was read from the topic of alerts; %s probes a second for %s s beside the \
                transactions of %s customers, %d partitions; RocksDB; windows of %s s, of which every customer has one that \
                closes.

                ## From the transaction to its provisional alert

                From the append of a transaction in Kafka to the alert that it causes (`emit: on-match`).

                %s
                ## From the window's end to its final alerts

                From the append of the transaction that closes the window, which is the first one to be later than the \
                window's end by the permitted disorder (`out-of-orderness`, here %s s), on the partition where it came last. \
                That disorder is not a part of the figures: who counts from the window's end by the clock adds it.

                %s
                %s
                %s
                """.formatted(
                        Numbers.count(options.probesPerSecond()),
                        seconds(options.duration()),
                        Numbers.count(options.customers()),
                        options.partitions(),
                        seconds(options.window()),
                        table(Moment.TRANSACTION, results),
                        seconds(options.outOfOrderness()),
                        table(Moment.WINDOW_END, results),
                        new LatencyComparison(results),
                        Machine.current());
    }

    /** Returns the options as JSON has them. */
    static Map<String, Object> options(LatencyOptions options) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("customers", options.customers());
        shown.put("probesPerSecond", options.probesPerSecond());
        shown.put("warmUpMillis", options.warmUp().toMillis());
        shown.put("durationMillis", options.duration().toMillis());
        shown.put("windowMillis", options.window().toMillis());
        shown.put("outOfOrdernessMillis", options.outOfOrderness().toMillis());
        shown.put("partitions", options.partitions());
        shown.put("heap", options.memory().heap());
        shown.put("managedMemory", options.memory().managed());
        shown.put("seed", options.seed());
        return shown;
    }

    private static MarkdownTable table(Moment moment, List<CaseResult> results) {
        MarkdownTable table = new MarkdownTable(
                "delivery",
                "reader",
                "rate",
                "background/s",
                "checkpoint, s",
                "combiner-delay, ms",
                "probes",
                "window ends",
                "p50",
                "p99",
                "p99.9",
                "greatest");
        for (CaseResult result : results) {
            for (Reader reader : Reader.values()) {
                LatencyFigures figures = result.figures(moment, reader);
                table.row(
                        result.delivery(),
                        reader.isolationLevel(),
                        result.rate(),
                        Numbers.count(result.backgroundPerSecond()),
                        seconds(Duration.ofMillis(result.checkpointMillis())),
                        Numbers.count(result.combinerDelayMillis()),
                        Numbers.count(figures.probes()),
                        Numbers.count(result.windowEnds()),
                        Numbers.count(figures.p50()),
                        Numbers.count(figures.p99()),
                        Numbers.count(figures.p999()),
                        Numbers.count(figures.greatest()));
            }
        }
        return table;
    }

    private static String seconds(Duration duration) {
        return Numbers.rounded(duration.toMillis() / 1000.0, duration.toMillis() % 1000 == 0 ? 0 : 1);
    }
}

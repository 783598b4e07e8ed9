package io.spendwatch.bench.latency;

import io.spendwatch.bench.report.Machine;
import io.spendwatch.bench.report.MarkdownTable;
import io.spendwatch.bench.report.Numbers;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The results for people. */
final class LatencyTable {
    private LatencyTable() {}

    static String markdown(LatencyOptions options, List<CaseResult> results) {
        return """
                # From a transaction to its provisional alert

                Milliseconds from the append of a transaction in Kafka until its alert (`emit: on-match`) was read from the topic \
                of alerts; %s probes a second for %s s beside %s transactions a second of %s customers, %d partitions; RocksDB, a \
                checkpoint every %s s.

                %s
                %s
                %s
                """.formatted(
                        Numbers.count(options.probesPerSecond()),
                        seconds(options.duration()),
                        Numbers.count(options.eventsPerSecond()),
                        Numbers.count(options.customers()),
                        options.partitions(),
                        seconds(options.checkpointInterval()),
                        table(results),
                        whatTheCombinerAdds(results),
                        Machine.current());
    }

    /** Returns the options as JSON has them. */
    static Map<String, Object> options(LatencyOptions options) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("eventsPerSecond", options.eventsPerSecond());
        shown.put("customers", options.customers());
        shown.put("probesPerSecond", options.probesPerSecond());
        shown.put("warmUpMillis", options.warmUp().toMillis());
        shown.put("durationMillis", options.duration().toMillis());
        shown.put("checkpointMillis", options.checkpointInterval().toMillis());
        shown.put("partitions", options.partitions());
        shown.put("heap", options.heap());
        shown.put("seed", options.seed());
        return shown;
    }

    private static MarkdownTable table(List<CaseResult> results) {
        MarkdownTable table = new MarkdownTable(
                "delivery",
                "reader",
                "combiner-delay, ms",
                "background/s",
                "probes",
                "p50",
                "p99",
                "p99.9",
                "greatest");
        for (CaseResult result : results) {
            result.figures()
                    .forEach((reader, figures) -> table.row(
                            result.delivery(),
                            reader.isolationLevel(),
                            Numbers.count(result.combinerDelayMillis()),
                            Numbers.count(result.backgroundPerSecond()),
                            Numbers.count(figures.probes()),
                            Numbers.count(figures.p50()),
                            Numbers.count(figures.p99()),
                            Numbers.count(figures.p999()),
                            Numbers.count(figures.greatest())));
        }
        return table;
    }

    /** Compares the greatest delay with the least one, for those who do not wait for a checkpoint. */
    private static String whatTheCombinerAdds(List<CaseResult> results) {
        Comparator<CaseResult> byDelay = Comparator.comparingLong(CaseResult::combinerDelayMillis);
        StringBuilder text = new StringBuilder();
        results.stream()
                .collect(Collectors.groupingBy(CaseResult::delivery, LinkedHashMap::new, Collectors.toList()))
                .forEach((delivery, ofDelivery) -> {
                    CaseResult least = ofDelivery.stream().min(byDelay).orElseThrow();
                    CaseResult greatest = ofDelivery.stream().max(byDelay).orElseThrow();
                    if (greatest.combinerDelayMillis() > least.combinerDelayMillis()) {
                        text.append(added(delivery, least, greatest));
                    }
                });
        return text.toString();
    }

    private static String added(String delivery, CaseResult least, CaseResult greatest) {
        LatencyFigures with = uncommitted(greatest);
        LatencyFigures without = uncommitted(least);
        return "%s, read_uncommitted: a combiner-delay of %d ms adds %d ms to the p50 and %d ms to the p99 of one of %d ms.%n"
                .formatted(
                        delivery,
                        greatest.combinerDelayMillis(),
                        with.p50() - without.p50(),
                        with.p99() - without.p99(),
                        least.combinerDelayMillis());
    }

    private static LatencyFigures uncommitted(CaseResult result) {
        return Objects.requireNonNull(result.figures().get(Reader.UNCOMMITTED), "every reader has figures");
    }

    private static String seconds(Duration duration) {
        return Numbers.rounded(duration.toMillis() / 1000.0, duration.toMillis() % 1000 == 0 ? 0 : 1);
    }
}

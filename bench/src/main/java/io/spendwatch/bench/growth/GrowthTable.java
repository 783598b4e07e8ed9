package io.spendwatch.bench.growth;

import io.spendwatch.bench.race.Result;
import io.spendwatch.bench.race.RunFigures;
import io.spendwatch.bench.race.Speed;
import io.spendwatch.harness.report.Machine;
import io.spendwatch.harness.report.MarkdownTable;
import io.spendwatch.harness.report.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The results for people, and for machines. */
final class GrowthTable {
    private static final String ARROW = " → ";

    private GrowthTable() {}

    static String markdown(GrowthOptions options, Growth growth, List<Group> groups) {
        return """
                # What grows with what

                %s events over %s h of event time, and two a customer at least; RocksDB with %s of managed memory, a heap of \
                %s, exactly once to CSV and Kafka, a checkpoint every %s s; medians of %d runs each. Every case differs from \
                the base case in one thing.
                Whole: from the first event until all windows are judged. Steady: from %s s later to the last event. The \
                ratios are of steady figures where there are any.

                %s
                %s
                %s
                """.formatted(
                        Numbers.count(options.events()),
                        Numbers.count(options.span().toHours()),
                        options.race().memory().managed(),
                        options.race().memory().heap(),
                        seconds(options.race().checkpointInterval().toMillis()),
                        options.race().runs(),
                        seconds(options.race().warmUp().toMillis()),
                        table(growth),
                        groups.stream().map(group -> sentence(growth, group)).collect(Collectors.joining()),
                        Machine.current());
    }

    /** Returns what JSON has of it. */
    static Map<String, Object> json(GrowthOptions options, Growth growth) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("events", options.events());
        shown.put("spanHours", options.span().toHours());
        shown.put("seed", options.seed());
        shown.putAll(options.race().shown());
        return Map.of(
                "options",
                shown,
                "cases",
                growth.results().entrySet().stream()
                        .map(entry -> json(growth, entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Map<String, Object> json(Growth growth, GrowthCase of, Result result) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", of.name());
        shown.put("events", of.work().events());
        shown.put("customers", of.work().customers());
        shown.put("customersSeen", Math.round(of.customersSeen()));
        shown.put("partitions", of.work().partitions());
        shown.put("parallelism", of.parallelism());
        shown.put("rules", of.rules().count());
        shown.put("rulesOnMatch", of.rules().onMatch());
        shown.put("shareLate", of.work().shares().late());
        shown.put("shareMalformed", of.work().shares().malformed());
        shown.put("savepointBytesACustomer", growth.savepointBytesACustomer(of));
        shown.put("result", result);
        return shown;
    }

    private static MarkdownTable table(Growth growth) {
        MarkdownTable table = new MarkdownTable(
                "",
                "events a customer",
                "events/s, whole",
                "steady",
                "× base",
                "CPU s/million, whole",
                "steady",
                "× base",
                "peak memory, MiB",
                "longest checkpoint, ms",
                "checkpoint at the end, MB",
                "savepoint, MB",
                "savepoint, bytes a customer",
                "rows");
        growth.results()
                .forEach((of, result) -> table.row(
                        of.label(),
                        Numbers.rounded(of.eventsOfACustomer(), 0),
                        Numbers.count(result.median(run -> run.whole().eventsPerSecond())),
                        shown(result.steadyMedian(Speed::eventsPerSecond), Numbers::count),
                        Numbers.rounded(growth.speedRatio(of), 2),
                        Numbers.rounded(result.median(run -> run.whole().cpuSecondsPerMillion()), 2),
                        shown(result.steadyMedian(Speed::cpuSecondsPerMillion), cpu -> Numbers.rounded(cpu, 2)),
                        Numbers.rounded(growth.cpuRatio(of), 2),
                        Numbers.mebibytes(result.median(RunFigures::peakResidentBytes)),
                        Numbers.count(result.median(RunFigures::longestCheckpointMillis)),
                        Numbers.megabytes(result.median(RunFigures::stateBytes)),
                        Numbers.megabytes(growth.savepointBytes(of)),
                        Numbers.count(growth.savepointBytesACustomer(of)),
                        Numbers.count(result.median(RunFigures::rowCount))));
        return table;
    }

    /** Says it in figures: what they mean depends on the machine. */
    private static String sentence(Growth growth, Group group) {
        return "- %s %s: events/s × %s, CPU an event × %s, savepoint × %s, savepoint a customer %s bytes%n"
                .formatted(
                        group.title(),
                        group.steps().stream().map(Group.Step::label).collect(Collectors.joining(ARROW)),
                        each(group, growth::speedRatio, 2),
                        each(group, growth::cpuRatio, 2),
                        each(group, growth::savepointRatio, 2),
                        each(group, growth::savepointBytesACustomer, 0));
    }

    private static String each(Group group, ToDoubleFunction<GrowthCase> figure, int digits) {
        return group.steps().stream()
                .map(step -> Numbers.rounded(figure.applyAsDouble(step.of()), digits))
                .collect(Collectors.joining(ARROW));
    }

    private static String shown(Optional<Double> figure, Function<Double, String> format) {
        return figure.map(format).orElse(Numbers.NONE);
    }

    private static String seconds(long millis) {
        return Numbers.rounded(millis / 1000.0, millis % 1000 == 0 ? 0 : 1);
    }
}

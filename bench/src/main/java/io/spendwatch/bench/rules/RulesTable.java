package io.spendwatch.bench.rules;

import io.spendwatch.bench.race.Result;
import io.spendwatch.bench.race.RunFigures;
import io.spendwatch.bench.race.Speed;
import io.spendwatch.bench.work.Work;
import io.spendwatch.harness.report.Machine;
import io.spendwatch.harness.report.MarkdownTable;
import io.spendwatch.harness.report.Numbers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The results for people. */
final class RulesTable {
    private RulesTable() {}

    static String markdown(RulesOptions options, Result one, Result many) {
        Work work = options.work();
        return """
                # %s against one

                %s events of %s customers over %s h of event time (%s a customer and hour), %d partitions; RocksDB, exactly \
                once to CSV and Kafka, a checkpoint every %s s; medians of %d runs each, in turn.
                Whole: from the first event until all windows are judged. Steady: from %s s later to the last event.

                %s
                %s

                %s
                """.formatted(
                        many.label(),
                        Numbers.count(work.events()),
                        Numbers.count(work.customers()),
                        Numbers.count(work.span().toHours()),
                        Numbers.rounded(work.eventsOfACustomerAnHour(), 2),
                        work.partitions(),
                        seconds(options.race().checkpointInterval().toMillis()),
                        options.race().runs(),
                        seconds(options.race().warmUp().toMillis()),
                        table(one, many),
                        summary(one, many),
                        Machine.current());
    }

    /** Returns the options as JSON has them. */
    static Map<String, Object> options(RulesOptions options) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("rules", options.rules());
        shown.put("events", options.work().events());
        shown.put("customers", options.work().customers());
        shown.put("spanHours", options.work().span().toHours());
        shown.put("partitions", options.work().partitions());
        shown.put("seed", options.work().seed());
        shown.putAll(options.race().shown());
        return shown;
    }

    private static MarkdownTable table(Result... results) {
        MarkdownTable table = new MarkdownTable(
                "",
                "events/s, whole",
                "steady",
                "CPU s/million, whole",
                "steady",
                "peak memory, MiB",
                "checkpoints",
                "longest, ms",
                "checkpoint at the end, MB",
                "savepoint, MB",
                "rows");
        for (Result result : results) {
            table.row(
                    result.label(),
                    Numbers.count(result.median(RulesTable::eventsPerSecond)),
                    shown(result.steadyMedian(Speed::eventsPerSecond), Numbers::count),
                    Numbers.rounded(result.median(run -> run.whole().cpuSecondsPerMillion()), 2),
                    shown(result.steadyMedian(Speed::cpuSecondsPerMillion), cpu -> Numbers.rounded(cpu, 2)),
                    Numbers.mebibytes(result.median(RunFigures::peakResidentBytes)),
                    Numbers.count(result.median(run -> run.checkpoints().size())),
                    Numbers.count(result.median(RunFigures::longestCheckpointMillis)),
                    Numbers.megabytes(result.median(RunFigures::stateBytes)),
                    Numbers.megabytes(result.median(RunFigures::savepointBytes)),
                    Numbers.count(result.median(RunFigures::rowCount)));
        }
        return table;
    }

    private static String summary(Result one, Result many) {
        Optional<Double> steadyOfOne = one.steadyMedian(Speed::eventsPerSecond);
        Optional<Double> steadyOfMany = many.steadyMedian(Speed::eventsPerSecond);
        String steady = steadyOfOne.isPresent() && steadyOfMany.isPresent()
                ? Numbers.rounded(steadyOfMany.get() / steadyOfOne.get(), 2)
                : Numbers.NONE;
        return "%s do %s of the events a second that one rule does (steady: %s), with %s times the state (savepoint: %s times)."
                .formatted(
                        many.label(),
                        ratio(one, many, RulesTable::eventsPerSecond),
                        steady,
                        ratio(one, many, RunFigures::stateBytes),
                        ratio(one, many, RunFigures::savepointBytes));
    }

    private static double eventsPerSecond(RunFigures run) {
        return run.whole().eventsPerSecond();
    }

    private static String ratio(Result one, Result many, ToDoubleFunction<RunFigures> figure) {
        return Numbers.rounded(many.median(figure) / one.median(figure), 2);
    }

    private static String shown(Optional<Double> figure, Function<Double, String> format) {
        return figure.map(format).orElse(Numbers.NONE);
    }

    private static String seconds(long millis) {
        return Numbers.rounded(millis / 1000.0, millis % 1000 == 0 ? 0 : 1);
    }
}

package io.spendwatch.bench.throughput;

import io.spendwatch.bench.race.Contenders;
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

/** The results for people. */
final class ThroughputTable {
    private static final String NOTHING = Numbers.NONE;

    private ThroughputTable() {}

    static String markdown(ThroughputOptions options, List<Standing> standings) {
        StringBuilder text = new StringBuilder("""
                # Throughput

                %s events in the ten hours of a window, %d partitions, a checkpoint every %s s, for each contender %d runs \
                in a process of its own with a heap of %s and %s for RocksDB, in turn; medians. All found the same rows.
                Whole: from the first event until all windows are judged; the processor from the start of the process. \
                Steady: from %s s later to the last event.
                """.formatted(
                        Numbers.count(options.windowEvents()),
                        options.partitions(),
                        seconds(options.race().checkpointInterval().toMillis()),
                        options.race().runs(),
                        options.race().memory().heap(),
                        options.race().memory().managed(),
                        seconds(options.race().warmUp().toMillis())));
        for (Standing standing : standings) {
            text.append("\n## %s customers%n%n%s".formatted(Numbers.count(standing.customers()), table(standing)));
        }
        return text.append('\n').append(Machine.current()).append('\n').toString();
    }

    /** Returns the options as JSON has them. */
    static Map<String, Object> options(ThroughputOptions options) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("customers", options.customers());
        shown.put(
                "contenders", options.contenders().stream().map(Contenders::id).toList());
        shown.put("events", options.events());
        shown.put("windowEvents", options.windowEvents());
        shown.put("partitions", options.partitions());
        shown.put("seed", options.seed());
        shown.putAll(options.race().shown());
        return shown;
    }

    private static MarkdownTable table(Standing standing) {
        MarkdownTable table = new MarkdownTable(
                "",
                "events/s, whole",
                "steady",
                "of the limit",
                "times Flink SQL, RocksDB",
                "heap",
                "CPU s/million, whole",
                "steady",
                "peak memory, MiB",
                "checkpoints",
                "median, ms",
                "longest, ms",
                "events",
                "rows");
        for (Score score : standing.scores()) {
            Result result = score.result();
            table.row(
                    result.label(),
                    Numbers.count(score.eventsPerSecond()),
                    shown(result.steadyMedian(Speed::eventsPerSecond), Numbers::count),
                    ratio(score, standing.of(Contenders.LIMIT)),
                    ratio(score, standing.of(Contenders.FLINK_SQL_ROCKSDB)),
                    ratio(score, standing.of(Contenders.FLINK_SQL_HEAP)),
                    Numbers.rounded(result.median(run -> run.whole().cpuSecondsPerMillion()), 2),
                    shown(result.steadyMedian(Speed::cpuSecondsPerMillion), cpu -> Numbers.rounded(cpu, 2)),
                    Numbers.mebibytes(result.median(RunFigures::peakResidentBytes)),
                    checkpoints(result, run -> (double) run.checkpoints().size()),
                    checkpoints(result, RunFigures::medianCheckpointMillis),
                    checkpoints(result, run -> (double) run.longestCheckpointMillis()),
                    Numbers.count(score.events()),
                    Numbers.count(result.median(RunFigures::rowCount)));
        }
        return table;
    }

    private static String ratio(Score score, Optional<Score> other) {
        return other.map(it -> Numbers.rounded(score.eventsPerSecond() / it.eventsPerSecond(), 2))
                .orElse(NOTHING);
    }

    private static String checkpoints(Result result, Function<RunFigures, Double> figure) {
        return result.median(run -> run.checkpoints().size()) == 0
                ? NOTHING
                : Numbers.count(result.median(figure::apply));
    }

    private static String shown(Optional<Double> figure, Function<Double, String> format) {
        return figure.map(format).orElse(NOTHING);
    }

    private static String seconds(long millis) {
        return Numbers.rounded(millis / 1000.0, millis % 1000 == 0 ? 0 : 1);
    }
}

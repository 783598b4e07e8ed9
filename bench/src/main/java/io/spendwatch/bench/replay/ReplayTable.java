package io.spendwatch.bench.replay;

import io.spendwatch.bench.race.Result;
import io.spendwatch.bench.race.RunFigures;
import io.spendwatch.bench.race.Speed;
import io.spendwatch.bench.work.Work;
import io.spendwatch.harness.report.Machine;
import io.spendwatch.harness.report.MarkdownTable;
import io.spendwatch.harness.report.Numbers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The results for people. */
final class ReplayTable {
    private static final double MILLION = 1e6;
    private static final int SECONDS_PER_MINUTE = 60;

    private ReplayTable() {}

    static String markdown(ReplayRaceOptions options, Result replay, Result job) {
        Work work = options.work();
        int cores = cores(work);
        return """
                # Replay against the job

                %s events of %s customers over %s h of event time, as %d files and in as many partitions of a topic; medians of \
                %d runs each, in turn; all find the same rows. The job writes alerts to CSV and Kafka, exactly once; a replay to \
                CSV.
                Whole: from the first event until the last window is judged. Steady: from %s s later to the last event.
                Millions a minute and core: by the clock, of the %d cores that %d subtasks can keep busy, which the job shares \
                with the broker; by CPU, of the time that the process itself used.

                %s
                %s

                %s
                """.formatted(
                        Numbers.count(work.events()),
                        Numbers.count(work.customers()),
                        Numbers.count(work.span().toHours()),
                        work.partitions(),
                        options.race().runs(),
                        Numbers.rounded(options.race().warmUp().toMillis() / 1000.0, 1),
                        cores,
                        work.partitions(),
                        table(cores, replay, job),
                        summary(cores, replay, job),
                        Machine.current());
    }

    /** Returns the options as JSON has them. */
    static Map<String, Object> options(ReplayRaceOptions options) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("events", options.work().events());
        shown.put("customers", options.work().customers());
        shown.put("spanHours", options.work().span().toHours());
        shown.put("partitions", options.work().partitions());
        shown.put("seed", options.work().seed());
        shown.putAll(options.race().shown());
        return shown;
    }

    private static MarkdownTable table(int cores, Result... results) {
        MarkdownTable table = new MarkdownTable(
                "",
                "events/s, whole",
                "steady",
                "CPU s/million, whole",
                "steady",
                "millions a minute and core, by the clock",
                "by CPU",
                "peak memory, MiB",
                "rows");
        for (Result result : results) {
            table.row(
                    result.label(),
                    Numbers.count(result.median(run -> run.whole().eventsPerSecond())),
                    result.steadyMedian(Speed::eventsPerSecond)
                            .map(Numbers::count)
                            .orElse(Numbers.NONE),
                    Numbers.rounded(result.median(run -> run.whole().cpuSecondsPerMillion()), 2),
                    result.steadyMedian(Speed::cpuSecondsPerMillion)
                            .map(cpu -> Numbers.rounded(cpu, 2))
                            .orElse(Numbers.NONE),
                    Numbers.rounded(result.median(byTheClock(cores)), 1),
                    Numbers.rounded(result.median(ReplayTable::byCpu), 1),
                    Numbers.mebibytes(result.median(RunFigures::peakResidentBytes)),
                    Numbers.count(result.median(RunFigures::rowCount)));
        }
        return table;
    }

    private static String summary(int cores, Result replay, Result job) {
        return "A minute and core, a replay does %s million events more than the job by the clock (%s times as many), and %s"
                        .formatted(
                                difference(replay, job, byTheClock(cores)),
                                ratio(replay, job, byTheClock(cores)),
                                difference(replay, job, ReplayTable::byCpu))
                + " million more by CPU (%s times).".formatted(ratio(replay, job, ReplayTable::byCpu));
    }

    private static String difference(Result replay, Result job, ToDoubleFunction<RunFigures> figure) {
        return Numbers.rounded(replay.median(figure) - job.median(figure), 1);
    }

    private static String ratio(Result replay, Result job, ToDoubleFunction<RunFigures> figure) {
        return Numbers.rounded(replay.median(figure) / job.median(figure), 2);
    }

    private static ToDoubleFunction<RunFigures> byTheClock(int cores) {
        return run -> speed(run).eventsPerSecond() * SECONDS_PER_MINUTE / cores / MILLION;
    }

    private static double byCpu(RunFigures run) {
        return SECONDS_PER_MINUTE / speed(run).cpuSecondsPerMillion();
    }

    /** Returns the steady one; that of the whole run where that was too short. */
    private static Speed speed(RunFigures run) {
        return run.steady().orElse(run.whole());
    }

    private static int cores(Work work) {
        return Math.min(work.partitions(), Runtime.getRuntime().availableProcessors());
    }
}

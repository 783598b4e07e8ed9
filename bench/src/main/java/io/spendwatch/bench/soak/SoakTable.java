package io.spendwatch.bench.soak;

import io.spendwatch.harness.cluster.ClusterOptions;
import io.spendwatch.harness.report.Machine;
import io.spendwatch.harness.report.MarkdownTable;
import io.spendwatch.harness.report.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** The results for people. */
final class SoakTable {
    private static final double BYTES_OF_A_MEBIBYTE = 1 << 20;

    private SoakTable() {}

    static String markdown(SoakOptions options, Recording recording, List<RowComparison> rows) {
        return """
                # %s s at %s events/s with %s customers, a TaskManager killed on the way

                %d TaskManagers of %s each, a JobManager of %s, the job's JAR as it ships; %d partitions; RocksDB, exactly \
                once to CSV and Kafka, a checkpoint every %s s; memory by %s. %s h of event time pass.

                %s
                %s
                %s
                %s
                ![Memory, checkpoints, rate and lag over time](soak.svg)

                %s
                """.formatted(
                        seconds(options.duration().toMillis()),
                        Numbers.count(options.rate()),
                        Numbers.count(options.customers()),
                        options.taskManagers(),
                        options.taskManagerMemory(),
                        ClusterOptions.JOB_MANAGER_MEMORY,
                        options.partitions(),
                        seconds(options.checkpointInterval().toMillis()),
                        allocator(),
                        Numbers.rounded(options.span().toMinutes() / 60.0, 1),
                        summary(recording, rows),
                        memory(recording),
                        checkpoints(recording),
                        rows(rows),
                        Machine.current());
    }

    /** Returns the options as JSON has them. */
    static Map<String, Object> options(SoakOptions options) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("durationMillis", options.duration().toMillis());
        shown.put("spanMillis", options.span().toMillis());
        shown.put("rate", options.rate());
        shown.put("customers", options.customers());
        shown.put("partitions", options.partitions());
        shown.put("taskManagers", options.taskManagers());
        shown.put("taskManagerMemory", options.taskManagerMemory());
        shown.put("checkpointMillis", options.checkpointInterval().toMillis());
        shown.put("seed", options.seed());
        shown.put("allocator", allocator());
        return shown;
    }

    /** The cluster's processes inherit it. */
    private static String allocator() {
        return System.getenv().getOrDefault("LD_PRELOAD", "").contains("jemalloc")
                ? "jemalloc"
                : "the system's allocator";
    }

    private static MarkdownTable summary(Recording recording, List<RowComparison> rows) {
        Recovery recovery = recording.recovery();
        return new MarkdownTable("", "")
                .row("events", Numbers.count(recording.events()))
                .row("seconds until all were read and judged", Numbers.rounded(recording.lastSeconds(), 0))
                .row("events/s read, all in all", Numbers.count(recording.events() / recording.lastSeconds()))
                .row(
                        recording.kill().process() + " killed after, s",
                        Numbers.rounded(recording.kill().seconds(), 1))
                .row("from there until events were read again, s", shown(recovery.readingSeconds(), 1))
                .row("until no more waited than before, s", shown(recovery.caughtUpSeconds(), 1))
                .row("restarts of the job", Numbers.count(recording.restarts()))
                .row("rows equal the oracle's", rows.stream().allMatch(RowComparison::isEqual) ? "yes" : "no");
    }

    private static MarkdownTable memory(Recording recording) {
        MarkdownTable table = new MarkdownTable(
                "resident memory, MiB",
                "at 10 %",
                "at 50 %",
                "at 100 %",
                "a minute, second half",
                "a minute, last quarter");
        for (String process : recording.processes()) {
            row(process, MemoryCourse.ofProcess(process, recording.samples()), table);
        }
        row("RocksDB's caches, all of them", MemoryCourse.ofCaches(recording.samples()), table);
        return table;
    }

    private static void row(String label, MemoryCourse course, MarkdownTable table) {
        table.row(
                label,
                mebibytes(course.bytesAt(0.1)),
                mebibytes(course.bytesAt(0.5)),
                mebibytes(course.bytesAt(1)),
                slope(course.bytesPerMinuteFrom(0.5)),
                slope(course.bytesPerMinuteFrom(0.75)));
    }

    private static MarkdownTable checkpoints(Recording recording) {
        double middle = recording.lastSeconds() / 2;
        MarkdownTable table = new MarkdownTable(
                "checkpoints", "how many", "median, ms", "longest, ms", "written, median, MB", "state, greatest, MB");
        row("first half", Half.of(recording.checkpoints(), 0, middle), table);
        row("second half", Half.of(recording.checkpoints(), middle, Double.MAX_VALUE), table);
        return table;
    }

    private static void row(String label, Half half, MarkdownTable table) {
        table.row(
                label,
                Numbers.count(half.count()),
                shown(half.median(TimedCheckpoint::millis), 0),
                shown(half.greatest(TimedCheckpoint::millis), 0),
                text(half.median(TimedCheckpoint::writtenBytes), Numbers::megabytes),
                text(half.greatest(TimedCheckpoint::stateBytes), Numbers::megabytes));
    }

    private static MarkdownTable rows(List<RowComparison> rows) {
        MarkdownTable table = new MarkdownTable("rows of rule", "CSV files", "topic of alerts", "oracle", "equal");
        for (RowComparison rule : rows) {
            table.row(
                    rule.rule(),
                    Numbers.count(rule.files().total().count()),
                    Numbers.count(rule.topic().total().count()),
                    Numbers.count(rule.oracle().total().count()),
                    rule.isEqual() ? "yes" : "no");
        }
        return table;
    }

    private static String mebibytes(OptionalDouble bytes) {
        return text(bytes, Numbers::mebibytes);
    }

    private static String slope(OptionalDouble bytesPerMinute) {
        return text(bytesPerMinute, bytes -> (bytes > 0 ? "+" : "") + Numbers.rounded(bytes / BYTES_OF_A_MEBIBYTE, 1));
    }

    private static String shown(OptionalDouble number, int digits) {
        return text(number, present -> Numbers.rounded(present, digits));
    }

    private static String text(OptionalDouble number, DoubleFunction<String> format) {
        return number.isPresent() ? format.apply(number.getAsDouble()) : Numbers.NONE;
    }

    private static String seconds(long millis) {
        return Numbers.rounded(millis / 1000.0, millis % 1000 == 0 ? 0 : 1);
    }
}

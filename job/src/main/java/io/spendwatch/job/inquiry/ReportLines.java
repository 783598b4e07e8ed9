package io.spendwatch.job.inquiry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** A report as a person reads it. */
final class ReportLines {
    private static final long KIBI = 1024;

    private ReportLines() {}

    static List<String> of(JobReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(line("job", report.name() + " (" + report.id() + ")"));
        lines.add(line("state", "RUNNING since %s, %d tasks".formatted(seconds(report.since()), report.tasks())));
        lines.add(line("restarts", report.restarts()));
        JobReport.Checkpoint checkpoint = report.checkpoint();
        lines.add(line(
                "last checkpoint",
                "%d at %s, %s, in %d ms"
                        .formatted(
                                checkpoint.id(),
                                seconds(checkpoint.at()),
                                size(checkpoint.bytes()),
                                checkpoint.duration().toMillis())));
        report.restoredFrom().ifPresent(path -> lines.add(line("restored from", path)));
        lines.add(line("valid events", Long.toString(report.counts().valid())));
        lines.add(line("dead letters", counts(report.counts().deadLetters())));
        lines.add(line("late events", counts(report.counts().late())));
        lines.add(line("alerts", counts(report.counts().alerts())));
        return lines;
    }

    private static String line(String name, String value) {
        return "%-16s %s".formatted(name + ":", value);
    }

    /** Writes the sum, and what it is made of. */
    private static String counts(SortedMap<String, Long> counts) {
        String parts = counts.entrySet().stream()
                .filter(count -> count.getValue() != 0)
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
        return Counts.sum(counts) + (parts.isEmpty() ? "" : " (" + parts + ")");
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String size(long bytes) {
        if (bytes < KIBI) {
            return bytes + " B";
        }
        double mebi = (double) bytes / KIBI / KIBI;
        return mebi < 1
                ? String.format(Locale.ROOT, "%.1f KiB", (double) bytes / KIBI)
                : String.format(Locale.ROOT, "%.1f MiB", mebi);
    }
}

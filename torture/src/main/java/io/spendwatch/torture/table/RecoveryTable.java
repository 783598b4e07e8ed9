package io.spendwatch.torture.table;

import io.spendwatch.harness.report.MarkdownTable;
import io.spendwatch.harness.report.Numbers;
import io.spendwatch.torture.plan.FaultKind;
import io.spendwatch.torture.run.Kill;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How long it took after deaths until there were alerts again. */
final class RecoveryTable {
    private RecoveryTable() {}

    static MarkdownTable of(List<Kill> kills) {
        MarkdownTable table = new MarkdownTable("seconds from the kill", "kills", "least", "median", "greatest");
        for (FaultKind kind : FaultKind.values()) {
            List<Kill> ofKind =
                    kills.stream().filter(kill -> kill.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                row(kind.label() + ": all tasks run again", ofKind, Kill::running, table);
                row(kind.label() + ": first new alert", ofKind, Kill::recovery, table);
            }
        }
        return table;
    }

    private static void row(
            String title, List<Kill> kills, Function<Kill, Optional<Duration>> time, MarkdownTable table) {
        List<Duration> times =
                kills.stream().map(time).flatMap(Optional::stream).sorted().toList();
        table.row(
                title,
                Numbers.count(times.size()),
                at(times, 0),
                at(times, times.size() / 2),
                at(times, times.size() - 1));
    }

    private static String at(List<Duration> times, int place) {
        return times.isEmpty() ? Numbers.NONE : TortureTable.seconds(times.get(place));
    }
}

package io.spendwatch.local.command;

import io.spendwatch.job.rule.RuleKind;
import io.spendwatch.local.diagnosis.Diagnosis;
import io.spendwatch.local.diagnosis.EventCounts;
import io.spendwatch.local.replay.ReplayedAlert;
import io.spendwatch.local.terminal.Figures;
import io.spendwatch.local.terminal.PlainText;
import io.spendwatch.local.terminal.Table;
import io.spendwatch.local.terminal.Table.Column;
import io.spendwatch.local.terminal.Table.Side;
import io.spendwatch.local.trial.BusyWindow;
import io.spendwatch.local.trial.Caught;
import io.spendwatch.local.trial.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What {@code rules test} prints: of each rule what it would have caught, and what was read. */
final class TrialReport {
    private static final String INDENT = "  ";
    /** Intervals leave out their end: that of a journey is a millisecond after the transaction that ends it. */
    private static final Duration AFTER_THE_LAST = Duration.ofMillis(1);

    private TrialReport() {}

    static List<String> lines(Trial trial) {
        List<String> lines = new ArrayList<>();
        for (Caught caught : trial.caught()) {
            lines.add(caught.rule().id() + " (" + RuleText.window(caught.rule()) + ")");
            about(caught).forEach(line -> lines.add(INDENT + line));
            lines.add("");
        }
        lines.addAll(counts(trial.outcome().diagnosis()));
        TravelText.untraced(trial.outcome().diagnosis().counts()).ifPresent(line -> lines.add("Untraced: " + line));
        return lines;
    }

    private static List<String> about(Caught caught) {
        List<String> lines = new ArrayList<>();
        boolean travel = caught.rule().kind() == RuleKind.TRAVEL;
        if (caught.alerts() == 0) {
            lines.add("catches nobody");
        } else {
            lines.add(Figures.of(caught.alerts(), "alert") + " on " + Figures.of(caught.customers(), "customer")
                    + (travel ? "" : " in " + Figures.of(caught.windows(), "window")));
        }
        caught.busiest().ifPresent(window -> lines.add(busiest(window)));
        caught.noAnswer()
                .ifPresent(none -> lines.add("no answer for " + Figures.of(none.count(), travel ? "pair" : "window")
                        + " of a customer; the last reason: " + PlainText.of(none.reason())));
        if (!caught.examples().isEmpty()) {
            lines.addAll(Table.lines(
                    columns(travel ? "LAST TRANSACTION" : "WINDOW END"),
                    caught.examples().stream()
                            .map(alert -> row(alert, travel ? AFTER_THE_LAST : Duration.ZERO))
                            .toList()));
        }
        return lines;
    }

    private static String busiest(BusyWindow window) {
        return "busiest from " + window.start() + " to " + window.end() + ": " + Figures.of(window.alerts(), "alert");
    }

    private static List<Column> columns(String time) {
        return List.of(
                new Column("CUSTOMER", Side.LEFT),
                new Column("COUNT", Side.RIGHT),
                new Column("ONLINE", Side.RIGHT),
                new Column("IN STORE", Side.RIGHT),
                new Column(time, Side.LEFT));
    }

    private static List<String> row(ReplayedAlert alert, Duration beforeTheEnd) {
        return List.of(
                alert.customer(),
                Figures.count(alert.count()),
                alert.online().toPlainString(),
                alert.inStore().toPlainString(),
                alert.windowEnd().minus(beforeTheEnd).toString());
    }

    private static List<String> counts(Diagnosis diagnosis) {
        EventCounts counts = diagnosis.counts();
        List<String> lines = new ArrayList<>();
        lines.add("Read " + Figures.of(counts.events(), "event") + ": " + Figures.count(counts.valid()) + " valid, "
                + Figures.count(counts.late()) + " of them late; "
                + Figures.of(counts.deadLetters(), "dead letter"));
        diagnosis.deadLetters().forEach(line -> lines.add(INDENT + line));
        diagnosis.late().forEach(line -> lines.add(INDENT + line));
        diagnosis.hints().forEach(line -> lines.add("Note: " + line));
        return lines;
    }
}

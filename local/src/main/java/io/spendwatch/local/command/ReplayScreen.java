package io.spendwatch.local.command;

import io.spendwatch.job.source.file.StandardInput;
import io.spendwatch.local.diagnosis.Diagnosis;
import io.spendwatch.local.diagnosis.EventCounts;
import io.spendwatch.local.replay.Outcome;
import io.spendwatch.local.replay.Progress;
import io.spendwatch.local.replay.ReplayOptions;
import io.spendwatch.local.replay.Summary;
import io.spendwatch.local.terminal.Bar;
import io.spendwatch.local.terminal.Figures;
import io.spendwatch.local.terminal.PlainText;
import io.spendwatch.local.terminal.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What people see of a replay: a bar that moves on a terminal, a line now and then elsewhere, and the result. */
final class ReplayScreen {
    private static final String INDENT = " ".repeat(10);
    private static final int BAR_COLUMNS = 30;
    private static final Duration PLAIN_INTERVAL = Duration.ofSeconds(5);
    private static final double SHARE_WORTH_A_GUESS = 0.01;

    private final Screen screen;
    private final ReplayOptions options;
    private Duration nextPlainLine = PLAIN_INTERVAL;

    ReplayScreen(Screen screen, ReplayOptions options) {
        this.screen = screen;
        this.options = options;
    }

    void begin() {
        String inputs = options.inputs().stream().map(ReplayScreen::name).collect(Collectors.joining(", "));
        String rules = options.configuration().enabledRules().stream()
                .map(rule -> rule.id())
                .collect(Collectors.joining(", "));
        screen.print("Replaying " + inputs + "\nRules     " + (rules.isEmpty() ? "(none is enabled)" : rules));
    }

    void show(Progress progress) {
        String line = figures(progress);
        if (screen.isTerminal()) {
            screen.show(List.of(line));
        } else if (progress.elapsed().compareTo(nextPlainLine) >= 0) {
            nextPlainLine = progress.elapsed().plus(PLAIN_INTERVAL);
            screen.print(line);
        }
    }

    private static String figures(Progress progress) {
        String figures = "%s events  %s  %s alerts"
                .formatted(
                        Figures.count(progress.events()),
                        Figures.rate(rate(progress)),
                        Figures.count(progress.alerts()));
        return progress.hasEnd()
                ? String.format(
                        Locale.ROOT,
                        "%s %3.0f %%  %s  %s left",
                        Bar.of(progress.share(), BAR_COLUMNS),
                        progress.share() * 100,
                        figures,
                        timeLeft(progress))
                : figures;
    }

    void end(Outcome outcome) {
        screen.show(List.of());
        Summary summary = outcome.summary();
        EventCounts counts = summary.counts();
        Diagnosis diagnosis = outcome.diagnosis();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "Read      %s in %.1f s (%s)",
                Figures.of(counts.events(), "event"),
                summary.seconds(),
                Figures.rate(summary.eventsPerSecond())));
        lines.add(INDENT + Figures.count(counts.valid()) + " valid, " + Figures.count(counts.late()) + " of them late; "
                + Figures.of(counts.deadLetters(), "dead letter"));
        addAll("Dead      ", diagnosis.deadLetters(), lines);
        addAll("Late      ", diagnosis.late(), lines);
        TravelText.untraced(counts).ifPresent(line -> lines.add("Untraced  " + line));
        lines.add("Alerts    " + Figures.count(summary.alertsOfAllRules()));
        for (Map.Entry<String, Long> rule : summary.alerts().entrySet()) {
            lines.add("%s%-40s %10s".formatted(INDENT, rule.getKey(), Figures.count(rule.getValue())));
        }
        summary.noAnswers()
                .forEach((rule, none) -> lines.add("No answer " + PlainText.of(rule) + ", "
                        + Figures.of(none.count(), "time") + "; the last reason: " + PlainText.of(none.reason())));
        lines.add("Results   " + options.output());
        diagnosis.hints().forEach(hint -> lines.add("Note      " + hint));
        screen.print(String.join("\n", lines));
    }

    private static void addAll(String title, List<String> rows, List<String> lines) {
        for (int i = 0; i < rows.size(); i++) {
            lines.add((i == 0 ? title : INDENT) + rows.get(i));
        }
    }

    void interrupted() {
        screen.print("Stopped before the end of the input; "
                + (Files.exists(options.output()) ? options.output() + " is as it was." : "no result is left."));
    }

    private static String name(Path input) {
        return StandardInput.isNamedBy(input.toString()) ? "standard input" : input.toString();
    }

    private static double rate(Progress progress) {
        double seconds = progress.elapsed().toMillis() / 1000.0;
        return seconds > 0 ? progress.events() / seconds : 0;
    }

    private static String timeLeft(Progress progress) {
        if (progress.share() < SHARE_WORTH_A_GUESS) {
            return "-:--";
        }
        double left = progress.elapsed().toMillis() * (1 - progress.share()) / progress.share();
        return Figures.clock(Duration.ofMillis((long) left));
    }
}

package io.spendwatch.local.command;

import io.spendwatch.local.replay.Progress;
import io.spendwatch.local.replay.ReplayOptions;
import io.spendwatch.local.replay.Summary;
import io.spendwatch.local.terminal.Bar;
import io.spendwatch.local.terminal.Figures;
import io.spendwatch.local.terminal.Screen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What people see of a replay: a bar that moves on a terminal, a line now and then elsewhere, and the result. */
final class ReplayScreen {
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
        String inputs = options.inputs().stream().map(Path::toString).collect(Collectors.joining(", "));
        String rules = options.configuration().enabledRules().stream()
                .map(rule -> rule.id())
                .collect(Collectors.joining(", "));
        screen.print("Replaying " + inputs + "\nRules     " + (rules.isEmpty() ? "(none is enabled)" : rules));
    }

    void show(Progress progress) {
        String line = String.format(
                Locale.ROOT,
                "%s %3.0f %%  %s events  %s  %s alerts  %s left",
                Bar.of(progress.share(), BAR_COLUMNS),
                progress.share() * 100,
                Figures.count(progress.events()),
                Figures.rate(rate(progress)),
                Figures.count(progress.alerts()),
                timeLeft(progress));
        if (screen.isTerminal()) {
            screen.show(List.of(line));
        } else if (progress.elapsed().compareTo(nextPlainLine) >= 0) {
            nextPlainLine = progress.elapsed().plus(PLAIN_INTERVAL);
            screen.print(line);
        }
    }

    void end(Summary summary) {
        screen.show(List.of());
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "Read      %s in %.1f s (%s)%n",
                Figures.of(summary.events(), "event"),
                summary.seconds(),
                Figures.rate(summary.eventsPerSecond())));
        text.append(String.format(
                "          %s valid, %s of them late; %s%n",
                Figures.count(summary.valid()),
                Figures.count(summary.late()),
                Figures.of(summary.deadLetters(), "dead letter")));
        text.append("Alerts    ").append(Figures.count(summary.alertsOfAllRules()));
        for (Map.Entry<String, Long> rule : summary.alerts().entrySet()) {
            text.append(String.format("%n%10s%-40s %10s", "", rule.getKey(), Figures.count(rule.getValue())));
        }
        text.append(String.format("%nResults   %s", options.output()));
        screen.print(text.toString());
    }

    void interrupted() {
        screen.print("Stopped before the end of the input; no result is left.");
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

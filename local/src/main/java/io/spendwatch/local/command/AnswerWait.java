package io.spendwatch.local.command;

import io.spendwatch.job.rulebook.RuleState;
import io.spendwatch.job.rulebook.RuleStatus;
import io.spendwatch.local.rules.RuleAnswers;
import io.spendwatch.local.rules.Unanswered;
import io.spendwatch.local.terminal.Figures;
import io.spendwatch.local.terminal.Screen;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.ExitCode;

/** Prints the job's answers as they come; on a terminal it shows how long it has waited for the others. */
final class AnswerWait {
    private static final Duration TICK = Duration.ofMillis(250);

    private final RuleAnswers answers;
    private final Unanswered unanswered;
    private final Screen screen;
    private final PrintWriter out;
    private final long startNanos = System.nanoTime();

    AnswerWait(RuleAnswers answers, Unanswered unanswered, Screen screen, PrintWriter out) {
        this.answers = answers;
        this.unanswered = unanswered;
        this.screen = screen;
        this.out = out;
    }

    /** Returns 1 if a change was rejected, else 0, when all are answered or after so long. */
    int run(Duration atMost) {
        int exitCode = ExitCode.OK;
        while (!unanswered.isEmpty() && elapsed().compareTo(atMost) < 0) {
            screen.show(List.of("%s unanswered, %s of at most %s"
                    .formatted(
                            Figures.of(unanswered.left().size(), "change"),
                            Figures.clock(elapsed()),
                            Figures.clock(atMost))));
            for (RuleStatus status : answers.next(TICK)) {
                if (unanswered.take(status)) {
                    screen.show(List.of());
                    AnswerText.lines(status).forEach(out::println);
                    exitCode = status.state() == RuleState.REJECTED ? ExitCode.SOFTWARE : exitCode;
                }
            }
        }
        screen.show(List.of());
        out.flush();
        return exitCode;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}

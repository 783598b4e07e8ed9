package io.spendwatch.local.command;

import io.spendwatch.local.diagnosis.Diagnosis;
import io.spendwatch.local.run.LocalRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ExitCode;

/** Shows a run until it is to stop, then stops it. */
final class RunLoop implements Callable<Integer> {
    private static final Duration TICK = Duration.ofMillis(250);

    private final LocalRun run;
    private final RunScreen screen;
    private final StopSignal stop;
    private final Optional<Duration> duration;
    private final long startNanos = System.nanoTime();

    RunLoop(LocalRun run, RunScreen screen, StopSignal stop, Optional<Duration> duration) {
        this.run = run;
        this.screen = screen;
        this.stop = stop;
        this.duration = duration;
    }

    @Override
    public Integer call() throws Exception {
        while (!isOver() && !stop.await(TICK)) {
            screen.show(run.newAlerts(Duration.ZERO), run.status(), elapsed());
            Optional<Throwable> failure = run.failure();
            if (failure.isPresent()) {
                throw new IllegalStateException("The job failed too often", failure.get());
            }
        }
        screen.stopping();
        List<String> lastAlerts = run.stop();
        Diagnosis diagnosis = run.diagnosis();
        screen.stopped(lastAlerts, run.status(), run.alertsByRule(), diagnosis, elapsed());
        return diagnosis.counts().isNothingValid() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private boolean isOver() {
        return duration.map(limit -> elapsed().compareTo(limit) >= 0).orElse(false);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}

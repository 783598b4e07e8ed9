package io.spendwatch.local.command;

import io.spendwatch.local.run.LocalRun;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

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
        screen.stopped(run.stop(), run.status(), run.alertsByRule(), elapsed());
        return 0;
    }

    private boolean isOver() {
        return duration.map(limit -> elapsed().compareTo(limit) >= 0).orElse(false);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}

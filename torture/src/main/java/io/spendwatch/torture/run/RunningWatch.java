package io.spendwatch.torture.run;

import io.spendwatch.harness.cluster.ClusterJob;
import io.spendwatch.harness.cluster.FlinkUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Keeps when all tasks of the job have run, and when not. */
final class RunningWatch implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Supplier<ClusterJob> job;
    private final List<Change> changes = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::watch, "running");
    private volatile boolean closed;

    private RunningWatch(Supplier<ClusterJob> job) {
        this.job = job;
    }

    /** Begins to look at a job that runs. */
    static RunningWatch of(Supplier<ClusterJob> job) {
        RunningWatch watch = new RunningWatch(job);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    /** Returns how long it took from a moment until all tasks ran again; none if they did not stop, or did not start. */
    Optional<Duration> againAfter(long epochMillis) {
        List<Change> later = changes.stream()
                .filter(change -> change.epochMillis() > epochMillis)
                .dropWhile(Change::running)
                .filter(Change::running)
                .toList();
        return later.stream().findFirst().map(change -> Duration.ofMillis(change.epochMillis() - epochMillis));
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        boolean running = true;
        while (!closed) {
            boolean now = isRunning();
            if (now != running) {
                running = now;
                changes.add(new Change(System.currentTimeMillis(), running));
            }
            try {
                Thread.sleep(LOOK_EVERY.toMillis());
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    /** A JobManager that knows nothing of the job says so with an error. */
    private boolean isRunning() {
        try {
            return job.get().isRunning();
        } catch (FlinkUnavailableException | IllegalStateException gone) {
            return false;
        }
    }

    private record Change(long epochMillis, boolean running) {}
}

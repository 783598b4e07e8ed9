package io.spendwatch.torture.run;

import io.spendwatch.harness.cluster.ClusterProcess;
import io.spendwatch.harness.cluster.FlinkCluster;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Starts a JobManager again that has ended by itself, as Kubernetes does: it ends when it cannot take up its jobs, for one when
 * there is no disk for checkpoints.
 */
final class JobManagerKeeper implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final FlinkCluster cluster;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread looking = new Thread(work, "jobmanager-keeper");
        looking.setDaemon(true);
        return looking;
    });
    private boolean killed;
    private boolean atWork;

    JobManagerKeeper(FlinkCluster cluster) {
        this.cluster = cluster;
    }

    /** Begins to look after it. */
    synchronized void start() {
        atWork = true;
        var unused = thread.scheduleWithFixedDelay(
                this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns the one that runs, but for one that was killed. */
    synchronized ClusterProcess jobManager() {
        look();
        return cluster.jobManager();
    }

    /** Kills it, and has nobody take its place until it is started again. */
    synchronized void kill() {
        killed = true;
        cluster.jobManager().kill();
    }

    /** Starts another one in the place of the one that was killed. */
    synchronized void restart() {
        cluster.restartJobManager();
        killed = false;
    }

    @Override
    public synchronized void close() {
        atWork = false;
        thread.shutdownNow();
    }

    private synchronized void look() {
        if (atWork && !killed && !cluster.jobManager().isAlive()) {
            cluster.restartJobManager();
        }
    }
}

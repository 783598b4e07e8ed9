package io.spendwatch.local.flink;

import io.spendwatch.job.FlinkDefaults;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.CheckpointException;
import org.apache.flink.runtime.checkpoint.CheckpointFailureReason;
import org.apache.flink.runtime.dispatcher.UnavailableDispatcherOperationException;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionVertex;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.util.ExceptionUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Flink cluster in this process that runs one job. */
public final class LocalFlink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalFlink.class);
    private static final long CLOSE_SECONDS = 60;
    private static final Duration STARTING_POLL = Duration.ofMillis(100);
    private static final Set<CheckpointFailureReason> STARTING = EnumSet.of(
            CheckpointFailureReason.NOT_ALL_REQUIRED_TASKS_RUNNING,
            CheckpointFailureReason.CHECKPOINT_DECLINED_TASK_NOT_READY);

    private final LocalFlinkOptions options;
    private final Configuration configuration;
    private final MiniCluster cluster;
    private final LocalMetrics metrics;

    private LocalFlink(
            LocalFlinkOptions options, Configuration configuration, MiniCluster cluster, LocalMetrics metrics) {
        this.options = options;
        this.configuration = configuration;
        this.cluster = cluster;
        this.metrics = metrics;
    }

    /** Starts a cluster. */
    public static LocalFlink start(LocalFlinkOptions options) throws Exception {
        LocalMetrics metrics = new LocalMetrics();
        Configuration configuration = options.toConfiguration();
        LocalMetricsFactory.configure(configuration, metrics);
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(options.parallelism())
                .build());
        try {
            cluster.start();
        } catch (Exception e) {
            metrics.close();
            throw e;
        }
        return new LocalFlink(options, configuration, cluster, metrics);
    }

    /**
     * Submits a job.
     *
     * @param restoreFrom the savepoint or the checkpoint that it continues from
     * @param topology adds the job to the environment
     */
    public JobID submit(String name, Optional<Path> restoreFrom, Consumer<StreamExecutionEnvironment> topology)
            throws InterruptedException, ExecutionException {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(options.parallelism());
        FlinkDefaults.apply(env);
        topology.accept(env);
        StreamGraph graph = env.getStreamGraph();
        graph.setJobName(name);
        JobGraph job = graph.getJobGraph();
        restoreFrom.ifPresent(path -> job.setSavepointRestoreSettings(
                SavepointRestoreSettings.forPath(path.toUri().toString(), false)));
        return cluster.submitJob(job).get().getJobID();
    }

    /** Returns the job's status now. */
    public JobStatus status(JobID job) throws InterruptedException, ExecutionException {
        return cluster.getJobStatus(job).get();
    }

    /** Returns whether all tasks of the job run at the moment, having restored their state. */
    public boolean isRunning(JobID job) throws InterruptedException, ExecutionException {
        if (status(job) != JobStatus.RUNNING) {
            return false;
        }
        for (AccessExecutionVertex task : cluster.getExecutionGraph(job).get().getAllExecutionVertices()) {
            if (task.getExecutionState() != ExecutionState.RUNNING) {
                return false;
            }
        }
        return true;
    }

    /** Waits for the end of the job, at most this long; nothing when it has not ended by then. */
    public Optional<JobResult> awaitResult(JobID job, Duration atMost) throws InterruptedException, ExecutionException {
        try {
            return Optional.of(cluster.requestJobResult(job).get(atMost.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException stillRunning) {
            return Optional.empty();
        }
    }

    /**
     * Asks for a checkpoint, without waiting for the next regular one. What is returned completes with it or when it is
     * declined, but perhaps never when the job ends meanwhile.
     */
    public CompletableFuture<Void> requestCheckpoint(JobID job) {
        return cluster.triggerCheckpoint(job, CheckpointType.CONFIGURED).handle((checkpoint, declined) -> {
            LOG.debug("Checkpoint {} asked for; declined: {}", checkpoint, String.valueOf(declined));
            return null;
        });
    }

    /**
     * Stops the job with a savepoint, after which all its results can be seen, and returns where it is. A job that is
     * still starting is waited for.
     */
    public String stopWithSavepoint(JobID job, Duration atMost)
            throws InterruptedException, ExecutionException, TimeoutException {
        long deadlineNanos = System.nanoTime() + atMost.toNanos();
        while (true) {
            try {
                return triggerStop(job).get(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (ExecutionException e) {
                if (!isStarting(e)) {
                    throw e;
                }
                Thread.sleep(STARTING_POLL.toMillis());
            }
        }
    }

    public LocalMetrics metrics() {
        return metrics;
    }

    /** Returns where the UI is. */
    public URI uri() throws InterruptedException, ExecutionException {
        return cluster.getRestAddress().get();
    }

    private CompletableFuture<String> triggerStop(JobID job) {
        return cluster.stopWithSavepoint(
                job, options.savepoints().toAbsolutePath().toUri().toString(), false, SavepointFormatType.CANONICAL);
    }

    private static boolean isStarting(ExecutionException declined) {
        return ExceptionUtils.findThrowable(declined, UnavailableDispatcherOperationException.class)
                        .isPresent()
                || ExceptionUtils.findThrowable(declined, CheckpointException.class)
                        .map(CheckpointException::getCheckpointFailureReason)
                        .filter(STARTING::contains)
                        .isPresent();
    }

    @Override
    public void close() {
        metrics.close();
        cluster.closeAsync().orTimeout(CLOSE_SECONDS, TimeUnit.SECONDS).join();
    }
}

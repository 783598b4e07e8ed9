package io.spendwatch.bench.flink;

import io.spendwatch.bench.run.RunRequest;
import io.spendwatch.local.flink.LocalFlink;
import io.spendwatch.local.flink.LocalFlinkOptions;
import io.spendwatch.local.flink.LocalMetrics;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A job, in a Flink of its own in this process. */
public final class RunningJob implements AutoCloseable {
    private static final int ANY_FREE_PORT = 0;
    private static final int NO_RESTARTS = 0;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final LocalFlink flink;
    private final JobID job;

    private RunningJob(LocalFlink flink, JobID job) {
        this.flink = flink;
        this.job = job;
    }

    /** Starts the job that the topology adds to its environment. */
    public static RunningJob start(RunRequest request, Consumer<StreamExecutionEnvironment> topology) throws Exception {
        LocalFlink flink = LocalFlink.start(flinkOptions(request));
        try {
            return new RunningJob(flink, flink.submit(request.run(), Optional.empty(), topology));
        } catch (Exception | Error e) {
            flink.close();
            throw e;
        }
    }

    private static LocalFlinkOptions flinkOptions(RunRequest request) {
        return new LocalFlinkOptions(
                        request.directory().resolve("flink"),
                        request.parallelism(),
                        ANY_FREE_PORT,
                        Duration.ofMillis(request.checkpointMillis()),
                        NO_RESTARTS)
                .withManagedMemory(MemorySize.parse(request.managedMemory()));
    }

    public LocalMetrics metrics() {
        return flink.metrics();
    }

    /**
     * Waits this long.
     *
     * @throws IllegalStateException if the job ends meanwhile
     */
    public void await(Duration duration) throws Exception {
        Optional<JobResult> result = flink.awaitResult(job, duration);
        if (result.isPresent()) {
            throw new IllegalStateException(
                    "The job ended by itself",
                    result.get().getSerializedThrowable().orElse(null));
        }
    }

    /** Takes a checkpoint now. */
    public void checkpoint() throws Exception {
        flink.requestCheckpoint(job).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Stops the job with all its results visible, and returns the savepoint's directory. */
    public Path stop() throws Exception {
        return Path.of(URI.create(flink.stopWithSavepoint(job, PATIENCE)));
    }

    @Override
    public void close() {
        flink.close();
    }
}

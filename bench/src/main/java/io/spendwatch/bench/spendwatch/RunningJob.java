package io.spendwatch.bench.spendwatch;

import io.spendwatch.bench.run.RunRequest;
import io.spendwatch.job.ConfiguredInputs;
import io.spendwatch.job.ConfiguredOutputs;
import io.spendwatch.job.Topology;
import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.local.flink.LocalFlink;
import io.spendwatch.local.flink.LocalFlinkOptions;
import io.spendwatch.local.flink.LocalMetrics;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.runtime.jobmaster.JobResult;

/** The job, in a Flink of its own in this process, from Kafka to all its sinks. */
final class RunningJob implements AutoCloseable {
    private static final int ANY_FREE_PORT = 0;
    private static final int NO_RESTARTS = 0;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final LocalFlink flink;
    private final JobID job;

    private RunningJob(LocalFlink flink, JobID job) {
        this.flink = flink;
        this.job = job;
    }

    static RunningJob start(RunRequest request) throws Exception {
        Configuration configuration = JobConfiguration.of(request);
        LocalFlink flink = LocalFlink.start(flinkOptions(request));
        try {
            JobID job = flink.submit(
                    request.run(),
                    Optional.empty(),
                    env -> Topology.build(
                            env,
                            configuration,
                            ConfiguredInputs.of(configuration),
                            ConfiguredOutputs.of(configuration)));
            return new RunningJob(flink, job);
        } catch (Exception | Error e) {
            flink.close();
            throw e;
        }
    }

    private static LocalFlinkOptions flinkOptions(RunRequest request) {
        LocalFlinkOptions options = new LocalFlinkOptions(
                request.directory().resolve("flink"),
                request.parallelism(),
                ANY_FREE_PORT,
                Duration.ofMillis(request.checkpointMillis()),
                NO_RESTARTS);
        String managedMemory = request.settings().get(JobConfiguration.MANAGED_MEMORY);
        return managedMemory == null ? options : options.withManagedMemory(MemorySize.parse(managedMemory));
    }

    LocalMetrics metrics() {
        return flink.metrics();
    }

    /**
     * Waits this long.
     *
     * @throws IllegalStateException if the job ends meanwhile
     */
    void await(Duration duration) throws Exception {
        Optional<JobResult> result = flink.awaitResult(job, duration);
        if (result.isPresent()) {
            throw new IllegalStateException(
                    "The job ended by itself",
                    result.get().getSerializedThrowable().orElse(null));
        }
    }

    /** Takes a checkpoint now. */
    void checkpoint() throws Exception {
        flink.requestCheckpoint(job).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Stops the job with all its results visible, and returns the savepoint's directory. */
    Path stop() throws Exception {
        return Path.of(URI.create(flink.stopWithSavepoint(job, PATIENCE)));
    }

    @Override
    public void close() {
        flink.close();
    }
}

package io.spendwatch.local.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.spendwatch.job.ConfiguredInputs;
import io.spendwatch.job.ConfiguredOutputs;
import io.spendwatch.job.Topology;
import io.spendwatch.job.TransactionInput;
import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.gate.GateMetrics;
import io.spendwatch.job.source.kafka.SourceMetrics;
import io.spendwatch.job.window.WindowMetrics;
import io.spendwatch.local.flink.LocalFlink;
import io.spendwatch.local.flink.LocalFlinkOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.jobmaster.JobResult;

/** The job in a Flink of its own, until it is stopped or closed. */
final class JobRun implements AutoCloseable {
    private static final Duration CHECKPOINT_INTERVAL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SETTLED = Duration.ofSeconds(1);
    private static final int RESTARTS = 3;

    private final LocalFlink flink;
    private final JobID job;

    private JobRun(LocalFlink flink, JobID job) {
        this.flink = flink;
        this.job = job;
    }

    /** Starts the job anew. */
    static JobRun start(Path directory, int parallelism, Configuration configuration) throws Exception {
        return start(directory, parallelism, configuration, Optional.empty(), UnaryOperator.identity());
    }

    /**
     * Starts the job.
     *
     * @param restoreFrom the savepoint that it goes on from
     * @param disturbance put between Kafka and the job
     */
    static JobRun start(
            Path directory,
            int parallelism,
            Configuration configuration,
            Optional<Path> restoreFrom,
            UnaryOperator<TransactionInput> disturbance)
            throws Exception {
        LocalFlink flink =
                LocalFlink.start(new LocalFlinkOptions(directory, parallelism, 0, CHECKPOINT_INTERVAL, RESTARTS));
        try {
            JobID job = flink.submit(
                    "spendwatch",
                    restoreFrom,
                    env -> Topology.build(
                            env,
                            configuration,
                            ConfiguredInputs.of(configuration).with(disturbance),
                            ConfiguredOutputs.of(configuration)));
            return new JobRun(flink, job);
        } catch (Exception | Error e) {
            flink.close();
            throw e;
        }
    }

    JobID job() {
        return job;
    }

    /** Returns where the REST interface is. */
    URI uri() throws Exception {
        return flink.uri();
    }

    long valid() {
        return flink.metrics().sum(GateMetrics.VALID);
    }

    long deadLetters() {
        return flink.metrics().sum(GateMetrics.DEAD_LETTERS);
    }

    /** Returns how many events were late, by reason. */
    Map<String, Long> late() {
        return flink.metrics().sumByLabel(GateMetrics.LATE, GateMetrics.REASON);
    }

    /** Returns for how many seconds each partition has been unreachable, by its name. */
    Map<String, Long> unreachableSeconds() {
        return flink.metrics().sumByLabel(SourceMetrics.UNREACHABLE_SECONDS, SourceMetrics.PARTITION);
    }

    /** Returns how many alerts were raised, by rule. */
    Map<String, Long> alerts() {
        return flink.metrics().sumByLabel(WindowMetrics.ALERTS, WindowMetrics.RULE);
    }

    /** Waits until the job has read so many records since it first began. */
    void awaitRead(long records) {
        await().atMost(PATIENCE).until(() -> valid() + deadLetters() >= records);
        assertThat(valid() + deadLetters()).isEqualTo(records);
    }

    /** Waits until nothing more is expected before this time, and all that follows from that can be seen. */
    void awaitComplete(Instant time) {
        await().atMost(PATIENCE).until(() -> closedUntil() >= time.toEpochMilli() - 1);
        awaitCheckpoint();
    }

    /** Waits until a checkpoint is complete that began after this was called. */
    void awaitCheckpoint() {
        long before = completedCheckpoints();
        await().atMost(PATIENCE).until(() -> completedCheckpoints() > before + 1);
    }

    private long closedUntil() {
        return flink.metrics().least("currentOutputWatermark", "sum and judge");
    }

    private long completedCheckpoints() {
        return flink.metrics().sum("numberOfCompletedCheckpoints");
    }

    /**
     * Closes the windows that are over by now, which takes turns with the input, and stops the job, after which all its
     * results can be seen; returns its savepoint.
     */
    Path stop() throws Exception {
        long promised = settledPromise();
        await().atMost(PATIENCE).until(() -> closedUntil() >= promised);
        return Path.of(URI.create(flink.stopWithSavepoint(job, PATIENCE)));
    }

    /** What has been read is promised only when the gate's subtasks have told each other. */
    private long settledPromise() {
        AtomicLong promised = new AtomicLong(flink.metrics().least(GateMetrics.PROMISED_WATERMARK));
        await("the promised watermark to stand still")
                .pollDelay(SETTLED)
                .pollInterval(SETTLED)
                .atMost(PATIENCE)
                .until(() -> {
                    long now = flink.metrics().least(GateMetrics.PROMISED_WATERMARK);
                    return promised.getAndSet(now) == now;
                });
        return promised.get();
    }

    /** Waits until the job has failed for good, and returns why, with its trace. */
    String awaitFailure() throws Exception {
        return flink.awaitResult(job, PATIENCE)
                .flatMap(JobResult::getSerializedThrowable)
                .orElseThrow()
                .getFullStringifiedStackTrace();
    }

    @Override
    public void close() {
        flink.close();
    }
}

package io.spendwatch.local.replay;

import io.spendwatch.job.AlertOutput;
import io.spendwatch.job.Inputs;
import io.spendwatch.job.Outputs;
import io.spendwatch.job.RuleInput;
import io.spendwatch.job.Topology;
import io.spendwatch.job.TransactionInput;
import io.spendwatch.job.sink.csv.CsvAlerts;
import io.spendwatch.job.sink.file.DeadLetterLines;
import io.spendwatch.job.sink.file.LateEventLines;
import io.spendwatch.job.sink.file.LineFiles;
import io.spendwatch.job.sink.file.LineFormat;
import io.spendwatch.job.source.file.StandardInput;
import io.spendwatch.job.source.file.TransactionFileSource;
import io.spendwatch.job.transaction.EventLimits;
import io.spendwatch.local.TemporaryDirectory;
import io.spendwatch.local.diagnosis.Diagnosis;
import io.spendwatch.local.diagnosis.Observer;
import io.spendwatch.local.diagnosis.Origin;
import io.spendwatch.local.flink.LocalFlink;
import io.spendwatch.local.flink.LocalFlinkOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;

/** Runs the job over past events, in this process, to the end of the input. */
public final class Replay {
    private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(10);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);
    private static final MemorySize PART_SIZE = MemorySize.ofMebiBytes(256);
    private static final Duration PART_AGE = Duration.ofHours(1);

    private final ReplayOptions options;
    private final OutputDirectory output;
    private final Consumer<Progress> progress;
    private final BooleanSupplier stop;
    private final Disturbance disturbance;

    private Replay(
            ReplayOptions options,
            OutputDirectory output,
            Consumer<Progress> progress,
            BooleanSupplier stop,
            Disturbance disturbance) {
        this.options = options;
        this.output = output;
        this.progress = progress;
        this.stop = stop;
        this.disturbance = disturbance;
    }

    /**
     * Makes the output directory ready for a replay.
     *
     * @param progress is told how far it has come, some times a second
     * @param stop is asked, as often, whether to stop before the end
     * @throws io.spendwatch.local.UserMistakeException if the output directory will not do
     */
    public static Replay prepare(ReplayOptions options, Consumer<Progress> progress, BooleanSupplier stop) {
        return prepare(options, progress, stop, Disturbance.NONE);
    }

    static Replay prepare(
            ReplayOptions options, Consumer<Progress> progress, BooleanSupplier stop, Disturbance disturbance) {
        options.inputs().forEach(input -> OutputDirectory.requireOutside(options.output(), "--input", input));
        OutputDirectory output = OutputDirectory.prepare(options.output(), options.overwrite());
        return new Replay(options, output, progress, stop, disturbance);
    }

    /**
     * Replays, once, and leaves the results in the output directory.
     *
     * @throws InterruptedException if it was stopped; the output directory is as it was
     * @throws ReplayFailedException if it could not be finished; the output directory is as it was
     */
    public Outcome run() throws InterruptedException, ReplayFailedException {
        try (TemporaryDirectory state = TemporaryDirectory.create("spendwatch-replay-");
                Observer observer = new Observer()) {
            Summary summary = run(state.path(), observer);
            output.finish(summary);
            return new Outcome(summary, new Diagnosis(summary.counts(), observer.observations(), Origin.FILE));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new ReplayFailedException(e);
        } finally {
            output.end();
        }
    }

    private Summary run(Path state, Observer observer) throws Exception {
        long inputBytes = inputBytes();
        Path statuses = state.resolve("rule-status");
        try (LocalFlink flink = LocalFlink.start(new LocalFlinkOptions(
                state, options.parallelism(), 0, disturbance.checkpointInterval(), disturbance.restarts()))) {
            JobID job = flink.submit(
                    "spendwatch replay",
                    Optional.empty(),
                    env -> Topology.build(env, options.configuration(), inputs(), outputs(statuses, observer)));
            ReplayCounts counts = new ReplayCounts(flink.metrics(), inputBytes, options.configuration());
            Optional<JobResult> result = Optional.empty();
            CompletableFuture<Void> lastCheckpoint = CompletableFuture.completedFuture(null);
            while (result.isEmpty()) {
                result = flink.awaitResult(job, POLL_INTERVAL);
                if (stop.getAsBoolean()) {
                    throw new InterruptedException("The replay was stopped");
                }
                progress.accept(counts.progress());
                if (result.isEmpty() && counts.inputHasEnded() && lastCheckpoint.isDone()) {
                    // The results can be seen after a checkpoint; the next regular one may be seconds away.
                    lastCheckpoint = flink.requestCheckpoint(job).completeOnTimeout(null, 1, TimeUnit.SECONDS);
                }
            }
            result.get().toJobExecutionResult(Replay.class.getClassLoader());
            return counts.summary(RuleStatusFiles.noAnswers(statuses));
        }
    }

    private Inputs inputs() {
        TransactionInput files = new TransactionInput(
                "files",
                new TransactionFileSource(
                        options.inputs(),
                        EventLimits.ofFiles(options.configuration().retain())));
        return new Inputs(files, RuleInput.none(options.configuration().rules())).with(disturbance.input());
    }

    private Outputs outputs(Path statuses, Observer observer) {
        return new Outputs(
                Map.of("csv", AlertOutput.ofStanding(CsvAlerts.sink(output.alerts(), PART_SIZE, PART_AGE))),
                Optional.empty(),
                lines(output.deadLetters(), observer.ofDeadLetters(new DeadLetterLines())),
                lines(output.lateEvents(), observer.ofLateEvents(new LateEventLines())),
                Optional.of(lines(statuses.toUri().toString(), RuleStatusFiles.format())));
    }

    private static <T> Sink<T> lines(String directory, LineFormat<T> format) {
        return LineFiles.sink(directory, ".jsonl", format, new BasePathBucketAssigner<>(), PART_SIZE, PART_AGE);
    }

    private long inputBytes() throws IOException {
        long bytes = 0;
        for (Path input : options.inputs()) {
            bytes += StandardInput.isNamedBy(input.toString()) ? 0 : Files.size(input);
        }
        return bytes;
    }

    /**
     * What a test does to a replay.
     *
     * @param input puts something between the files and the job
     * @param checkpointInterval how often a checkpoint is taken
     * @param restarts how many failures the job survives
     */
    record Disturbance(UnaryOperator<TransactionInput> input, Duration checkpointInterval, int restarts) {
        static final Disturbance NONE = new Disturbance(UnaryOperator.identity(), CHECKPOINT_INTERVAL, 0);
    }
}

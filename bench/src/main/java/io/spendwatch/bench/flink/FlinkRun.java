package io.spendwatch.bench.flink;

import io.spendwatch.bench.run.Advance;
import io.spendwatch.bench.run.Checkpoint;
import io.spendwatch.bench.run.CsvRows;
import io.spendwatch.bench.run.EndOfWork;
import io.spendwatch.bench.run.ProcessUsage;
import io.spendwatch.bench.run.RunReport;
import io.spendwatch.bench.run.RunRequest;
import io.spendwatch.bench.run.Sample;
import io.spendwatch.bench.run.Sampler;
import io.spendwatch.bench.run.WindowRows;
import io.spendwatch.local.flink.LocalMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * A run of a Flink job from its start until all windows that the events close are judged.
 *
 * @param advance says how far the job is
 * @param rows reads the rows from the job's directory once it has stopped
 */
public record FlinkRun(Function<LocalMetrics, Advance> advance, RowReader rows) {
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    /** Reads rows. */
    @FunctionalInterface
    public interface RowReader {
        Map<String, WindowRows> read() throws IOException;
    }

    /** Returns a run that leaves its rows as CSV files. */
    public static FlinkRun toCsv(Function<LocalMetrics, Advance> advance, Path directory) {
        return new FlinkRun(advance, () -> CsvRows.read(directory));
    }

    /** Follows the job to its end, and stops it. */
    public RunReport follow(RunningJob job, RunRequest request, LongConsumer progress) throws Exception {
        CheckpointWatch checkpoints = new CheckpointWatch(job.metrics());
        List<Sample> samples = awaitEnd(job, request.events(), checkpoints, progress);
        long peakResidentBytes = ProcessUsage.peakResidentBytes();
        List<Checkpoint> onTheWay = checkpoints.seen();
        job.checkpoint();
        long stateBytes = checkpoints.last().stateBytes();
        Path savepoint = job.stop();
        return new RunReport(samples, peakResidentBytes, onTheWay, stateBytes, bytes(savepoint), rows.read());
    }

    private List<Sample> awaitEnd(RunningJob job, long events, CheckpointWatch checkpoints, LongConsumer progress)
            throws Exception {
        LocalMetrics metrics = job.metrics();
        EndOfWork end = new EndOfWork(events, System.nanoTime());
        Sampler sampler = Sampler.start(() -> advance.apply(metrics).events(), progress);
        try (sampler) {
            while (!end.isReached(advance.apply(metrics), System.nanoTime())) {
                checkpoints.look();
                job.await(LOOK_EVERY);
            }
        }
        return sampler.samplesUntil(end.lastChangeNanos());
    }

    private static long bytes(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}

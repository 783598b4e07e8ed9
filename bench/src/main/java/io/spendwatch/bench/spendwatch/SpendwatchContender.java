package io.spendwatch.bench.spendwatch;

import io.spendwatch.bench.run.Checkpoint;
import io.spendwatch.bench.run.Contender;
import io.spendwatch.bench.run.CsvRows;
import io.spendwatch.bench.run.ProcessUsage;
import io.spendwatch.bench.run.RunReport;
import io.spendwatch.bench.run.RunRequest;
import io.spendwatch.bench.run.Sample;
import io.spendwatch.bench.run.Sampler;
import io.spendwatch.local.flink.LocalMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Spendwatch as shipped. The settings are those of its configuration. */
public final class SpendwatchContender implements Contender {
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    @Override
    public RunReport run(RunRequest request, LongConsumer progress) throws Exception {
        try (RunningJob job = RunningJob.start(request)) {
            CheckpointWatch checkpoints = new CheckpointWatch(job.metrics());
            List<Sample> samples = awaitEnd(job, request.events(), checkpoints, progress);
            long peakResidentBytes = ProcessUsage.peakResidentBytes();
            List<Checkpoint> onTheWay = checkpoints.seen();
            job.checkpoint();
            long stateBytes = checkpoints.last().stateBytes();
            Path savepoint = job.stop();
            return new RunReport(
                    samples,
                    peakResidentBytes,
                    onTheWay,
                    stateBytes,
                    bytes(savepoint),
                    CsvRows.read(JobConfiguration.alerts(request)));
        }
    }

    private static List<Sample> awaitEnd(
            RunningJob job, long events, CheckpointWatch checkpoints, LongConsumer progress) throws Exception {
        LocalMetrics metrics = job.metrics();
        EndOfWork end = new EndOfWork(events, System.nanoTime());
        Sampler sampler = Sampler.start(() -> Advance.eventsRead(metrics), progress);
        try (sampler) {
            while (!end.isReached(Advance.of(metrics), System.nanoTime())) {
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

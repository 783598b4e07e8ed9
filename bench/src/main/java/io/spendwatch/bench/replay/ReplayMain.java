package io.spendwatch.bench.replay;

import io.spendwatch.bench.run.CsvRows;
import io.spendwatch.bench.run.Message;
import io.spendwatch.bench.run.ProcessUsage;
import io.spendwatch.bench.run.RunReport;
import io.spendwatch.bench.run.Sampler;
import io.spendwatch.harness.process.Parent;
import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.ConfigurationLoader;
import io.spendwatch.local.replay.Replay;
import io.spendwatch.local.replay.ReplayOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A replay's process: says how far it is as contenders do, and in its last line what it found. */
final class ReplayMain {
    private ReplayMain() {}

    /**
     * Runs it.
     *
     * @param arguments the directory for the results, the parallelism, and the files
     */
    public static void main(String... arguments) {
        Parent.endWithIt();
        try {
            List<Path> files = Stream.of(arguments).skip(2).map(Path::of).toList();
            System.out.println(Message.ofReport(run(Path.of(arguments[0]), Integer.parseInt(arguments[1]), files)));
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static RunReport run(Path output, int parallelism, List<Path> files) throws Exception {
        HowFar howFar = new HowFar();
        Replay replay = Replay.prepare(
                new ReplayOptions(files, output, false, parallelism, configuration(output)), howFar::note, () -> false);
        Sampler sampler = Sampler.start(howFar::events, events -> System.out.println(Message.ofProgress(events)));
        try (sampler) {
            replay.run();
        }
        return new RunReport(
                sampler.samplesUntil(howFar.lastChangeNanos()),
                ProcessUsage.peakResidentBytes(),
                List.of(),
                0,
                0,
                CsvRows.read(output.resolve("alerts")));
    }

    /** As shipped; of the sinks, which have no part in a replay, one has no default. */
    private static Configuration configuration(Path output) {
        return ConfigurationLoader.load(
                Optional.empty(), Map.of("sinks.csv.directory", output.toUri().toString()), Map.of());
    }
}

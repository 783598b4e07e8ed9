package io.spendwatch.bench.command;

import io.spendwatch.bench.replay.ReplayMeasurement;
import io.spendwatch.bench.replay.ReplayRaceOptions;
import io.spendwatch.bench.work.Work;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code replay}: a replay of files against the job from Kafka. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures a replay of files against the job that reads the same events from Kafka.")
final class ReplayCommand implements Callable<Integer> {
    @Option(names = "--events", paramLabel = "N", description = "Of the work. Default: ${DEFAULT-VALUE}.")
    private long events = 20_000_000;

    @Option(
            names = "--span",
            paramLabel = "PT100H",
            description = "How much event time the events cover. Default: ${DEFAULT-VALUE}.")
    private Duration span = Duration.ofHours(100);

    @Option(names = "--runs", paramLabel = "N", description = "Of each, in turn. Default: ${DEFAULT-VALUE}.")
    private int runs = 3;

    @Mixin
    private JobOptions job = new JobOptions();

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Override
    public Integer call() throws Exception {
        Require.atLeast("--events", events, 1);
        Require.positive("--span", span);
        Require.atLeast("--runs", runs, 1);
        job.check();
        ReplayRaceOptions options =
                new ReplayRaceOptions(new Work(events, job.customers, span, job.partitions, job.seed), job.race(runs));
        return surroundings.measure(session -> new ReplayMeasurement(session, options).run());
    }
}

package io.spendwatch.bench.command;

import io.spendwatch.bench.replay.ReplayMeasurement;
import io.spendwatch.bench.replay.ReplayRaceOptions;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code replay}: a replay of files against the job from Kafka. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures a replay of files against the job that reads the same events from Kafka.")
final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private WorkOptions work = new WorkOptions(20_000_000, Duration.ofHours(100), 3);

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Override
    public Integer call() throws Exception {
        work.check();
        ReplayRaceOptions options = new ReplayRaceOptions(work.work(), work.race());
        return surroundings.measure(session -> new ReplayMeasurement(session, options).run());
    }
}

package io.spendwatch.bench.command;

import io.spendwatch.bench.race.Contenders;
import io.spendwatch.bench.throughput.ThroughputMeasurement;
import io.spendwatch.bench.throughput.ThroughputOptions;
import io.spendwatch.local.UserMistakeException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code throughput}: how fast who is. */
@Command(
        name = "throughput",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures how many events a second Spendwatch, its peers and the bare limit get through on the same"
                        + " input, and what they need for it.")
final class ThroughputCommand implements Callable<Integer> {
    private static final long MOST_WINDOW_EVENTS = Duration.ofHours(10).toMillis();

    @Option(
            names = "--customers",
            split = ",",
            paramLabel = "N",
            description = "Who pay, each number of them in a race of its own. Default: 100,1000000.")
    private List<Integer> customers = List.of(100, 1_000_000);

    @Option(
            names = "--contenders",
            split = ",",
            paramLabel = "NAME",
            converter = ContenderName.class,
            description = "Who take part. Default: all that are there; Spark is when it was built with -P spark.")
    private List<Contenders> contenders =
            Stream.of(Contenders.values()).filter(Contenders::isThere).toList();

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "For the limit; slower ones get fewer, so that all run about equally long. Default:"
                    + " ${DEFAULT-VALUE}.")
    private long events = 40_000_000;

    @Option(
            names = "--window-events",
            paramLabel = "N",
            description =
                    "In the ten hours of a window. Everybody closes two windows at least. Default: ${DEFAULT-VALUE}.")
    private long windowEvents = 1_000_000;

    @Option(names = "--runs", paramLabel = "N", description = "Of each, in turn. Default: ${DEFAULT-VALUE}.")
    private int runs = 3;

    @Mixin
    private RunOptions run = new RunOptions();

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Override
    public Integer call() throws Exception {
        ThroughputOptions options = options();
        return surroundings.measure(session -> new ThroughputMeasurement(session, options).run());
    }

    private ThroughputOptions options() {
        customers.forEach(Require::customers);
        Require.atLeast("--events", events, 1);
        Require.atLeast("--window-events", windowEvents, 2);
        Require.atMost("--window-events", windowEvents, MOST_WINDOW_EVENTS);
        Require.atLeast("--runs", runs, 1);
        if (contenders.stream().distinct().count() < contenders.size()) {
            throw new UserMistakeException("--contenders names one twice: write each once");
        }
        contenders.stream().filter(contender -> !contender.isThere()).forEach(missing -> {
            throw new UserMistakeException(
                    "--contenders %s is not there: build it with make bench SPARK=1, or leave it out"
                            .formatted(missing.id()));
        });
        run.check();
        return new ThroughputOptions(
                customers, contenders, events, windowEvents, run.partitions, run.seed, run.race(runs));
    }
}

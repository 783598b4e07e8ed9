package io.spendwatch.bench.command;

import io.spendwatch.bench.growth.GrowthCases;
import io.spendwatch.bench.growth.GrowthMeasurement;
import io.spendwatch.bench.growth.GrowthOptions;
import io.spendwatch.local.UserMistakeException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code growth}: what grows with what. */
@Command(
        name = "growth",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures throughput, processor time and state with more and less of one thing at a time: partitions and"
                    + " parallelism, customers, rules, late and malformed events.",
            "--customers and --partitions are those of the base case, which every case is held against; --events are more where"
                    + " there would be fewer than two a customer. Slices are kept for 24 h."
        })
final class GrowthCommand implements Callable<Integer> {
    @Option(
            names = "--case",
            split = ",",
            paramLabel = "NAME",
            description =
                    "Beside the base case. Default: all; there are partitions-1-parallelism-1,"
                            + " partitions-2-parallelism-1, partitions-4-parallelism-2, customers-100, customers-1m, customers-10m,"
                            + " rules-10, rules-200, rules-200-on-close (the same, but none at each match), late-and-malformed.")
    private List<String> cases = GrowthCases.names();

    @Mixin
    private WorkOptions work = new WorkOptions(20_000_000, Duration.ofDays(1), 1);

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Override
    public Integer call() throws Exception {
        GrowthOptions options = options();
        return surroundings.measure(session -> new GrowthMeasurement(session, options).run());
    }

    private GrowthOptions options() {
        for (String name : cases) {
            if (!GrowthCases.names().contains(name)) {
                throw new UserMistakeException("There is no --case %s: write some of %s"
                        .formatted(name, String.join(",", GrowthCases.names())));
            }
        }
        work.check();
        return new GrowthOptions(
                Set.copyOf(cases), work.events, work.customers, work.partitions, work.span, work.seed, work.race());
    }
}

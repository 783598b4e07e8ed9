package io.spendwatch.bench.command;

import io.spendwatch.bench.rules.RulesMeasurement;
import io.spendwatch.bench.rules.RulesOptions;
import io.spendwatch.bench.work.Work;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rules}: what many rules cost. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures the throughput and the state with many rules against those with one, on the same input.")
final class RulesCommand implements Callable<Integer> {
    @Option(names = "--rules", paramLabel = "N", description = "Held against one. Default: ${DEFAULT-VALUE}.")
    private int rules = 200;

    @Option(names = "--events", paramLabel = "N", description = "In the topic. Default: ${DEFAULT-VALUE}.")
    private long events = 10_000_000;

    @Option(
            names = "--span",
            paramLabel = "PT48H",
            description = "How much event time the events cover. Default: ${DEFAULT-VALUE}.")
    private Duration span = Duration.ofDays(2);

    @Option(names = "--runs", paramLabel = "N", description = "Of each, in turn. Default: ${DEFAULT-VALUE}.")
    private int runs = 3;

    @Mixin
    private JobOptions job = new JobOptions();

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Override
    public Integer call() throws Exception {
        RulesOptions options = options();
        return surroundings.measure(session -> new RulesMeasurement(session, options).run());
    }

    private RulesOptions options() {
        Require.atLeast("--rules", rules, 2);
        Require.atLeast("--events", events, 1);
        Require.positive("--span", span);
        Require.atLeast("--runs", runs, 1);
        job.check();
        return new RulesOptions(new Work(events, job.customers, span, job.partitions, job.seed), rules, job.race(runs));
    }
}

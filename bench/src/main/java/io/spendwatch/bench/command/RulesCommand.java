package io.spendwatch.bench.command;

import io.spendwatch.bench.rules.RulesMeasurement;
import io.spendwatch.bench.rules.RulesOptions;
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

    @Mixin
    private WorkOptions work = new WorkOptions(10_000_000, Duration.ofDays(2), 3);

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Override
    public Integer call() throws Exception {
        RulesOptions options = options();
        return surroundings.measure(session -> new RulesMeasurement(session, options).run());
    }

    private RulesOptions options() {
        Require.atLeast("--rules", rules, 2);
        work.check();
        return new RulesOptions(work.work(), rules, work.race());
    }
}

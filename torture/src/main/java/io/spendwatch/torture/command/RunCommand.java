package io.spendwatch.torture.command;

import io.spendwatch.harness.process.Workspace;
import io.spendwatch.harness.report.ProgressLines;
import io.spendwatch.local.UserMistakeException;
import io.spendwatch.torture.run.Outcome;
import io.spendwatch.torture.table.TortureTable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: the job as it ships. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs the job on a Flink cluster of several processes beside a broker of its own, kills and stops them while"
                    + " a log is written, and holds what is found against what an independent computation finds in the"
                    + " same log: exit code 1 where they differ in any run.",
            "What is done is drawn from a seed: a run that went wrong is repeated with its seed and --runs 1."
        })
final class RunCommand implements Callable<Integer> {
    @Option(names = "--runs", paramLabel = "N", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int runs = 1;

    @Mixin
    private RunOptions options = new RunOptions();

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        options.check();
        if (runs < 1) {
            throw new UserMistakeException("--runs %d is less than 1: write 1 or more".formatted(runs));
        }
        ProgressLines progress = new ProgressLines(command.commandLine().getErr());
        List<Outcome> outcomes = new ArrayList<>();
        try (Workspace workspace = options.workspace()) {
            for (int run = 0; run < runs; run++) {
                long seed = options.seed + run;
                Outcome outcome = options.run(seed, options.jar(), "seed-" + seed, workspace, progress);
                progress.say("seed-%d: %s".formatted(seed, says(outcome)));
                outcomes.add(outcome);
                options.write("torture", TortureTable.markdown(outcomes));
            }
        }
        command.commandLine().getOut().println(TortureTable.markdown(outcomes));
        command.commandLine().getOut().flush();
        boolean right = outcomes.stream().allMatch(outcome -> outcome.verdict().isRight());
        return right ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static String says(Outcome outcome) {
        return outcome.verdict().isRight()
                ? "All is right"
                : "WRONG: " + String.join("; ", outcome.verdict().objections());
    }
}

package io.spendwatch.torture.command;

import io.spendwatch.harness.process.Workspace;
import io.spendwatch.harness.report.MarkdownTable;
import io.spendwatch.harness.report.Numbers;
import io.spendwatch.harness.report.ProgressLines;
import io.spendwatch.local.UserMistakeException;
import io.spendwatch.torture.run.Outcome;
import io.spendwatch.torture.sabotage.BrokenJar;
import io.spendwatch.torture.sabotage.Sabotage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code prove}: jobs that are broken on purpose. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Does the same to copies of the job that are broken on purpose, each in another place, until something is"
                    + " found wrong: exit code 1 where nothing is.",
            "A seed that kills nobody finds nothing: --faults task-manager-killed finds most with the fewest seeds;"
                    + " idle-partitions takes --faults broker-cut."
        })
final class ProveCommand implements Callable<Integer> {
    @Option(
            names = "--most-seeds",
            paramLabel = "N",
            description = "That are tried for each break. Default: ${DEFAULT-VALUE}.")
    private int mostSeeds = 5;

    @Option(
            names = "--break",
            paramLabel = "NAME",
            split = ",",
            converter = SabotageName.class,
            description =
                    "gate-clocks, combiner, open-sums, kafka-sink, idle-partitions. Default: all, one after the other.")
    private List<Sabotage> breaks = List.of(Sabotage.values());

    @Mixin
    private RunOptions options = new RunOptions();

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        options.check();
        if (mostSeeds < 1) {
            throw new UserMistakeException("--most-seeds %d is less than 1: write 1 or more".formatted(mostSeeds));
        }
        ProgressLines progress = new ProgressLines(command.commandLine().getErr());
        MarkdownTable table = new MarkdownTable("broken on purpose", "seeds", "what was found");
        boolean allFound = true;
        try (Workspace workspace = options.workspace()) {
            for (Sabotage sabotage : breaks) {
                allFound &= prove(sabotage, workspace, progress, table);
                options.write("broken", table.toString());
            }
        }
        command.commandLine().getOut().println(table);
        command.commandLine().getOut().flush();
        return allFound ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private boolean prove(Sabotage sabotage, Workspace workspace, ProgressLines progress, MarkdownTable table)
            throws IOException, InterruptedException {
        Path jar = workspace.path().resolve(sabotage.label() + ".jar");
        BrokenJar.write(options.jar(), sabotage, jar);
        for (int tried = 1; tried <= mostSeeds; tried++) {
            long seed = options.seed + tried - 1;
            Outcome outcome = options.run(seed, jar, "%s-%d".formatted(sabotage.label(), seed), workspace, progress);
            if (!outcome.verdict().isRight()) {
                table.row(
                        sabotage.label(),
                        Numbers.count(tried),
                        String.join("; ", outcome.verdict().objections()));
                return true;
            }
        }
        table.row(sabotage.label(), Numbers.count(mostSeeds), "NOTHING");
        return false;
    }
}

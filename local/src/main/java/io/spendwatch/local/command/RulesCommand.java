package io.spendwatch.local.command;

import io.spendwatch.job.rule.InvalidRulesException;
import io.spendwatch.job.rule.RuleCompiler;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleFile;
import io.spendwatch.job.yaml.Problem;
import io.spendwatch.local.terminal.Figures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules}: what can be done with rules. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Checks rules, tries them on past events, and changes those of a job that runs.",
        synopsisSubcommandLabel = "(check | test | apply | list | retire)",
        subcommands = {
            RulesCommand.Check.class,
            RulesTestCommand.class,
            RulesApplyCommand.class,
            RulesListCommand.class,
            RulesRetireCommand.class
        })
final class RulesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "rules needs a command: write rules check FILE, rules test RULES --input FILE, rules apply FILE,"
                        + " rules list, or rules retire ID");
    }

    /** {@code rules check}: every error of a rules file, each with its place and what to write instead. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Says of each rule in a file whether the job would take it, and if not, why.")
    static final class Check implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", description = "A rules file (YAML).")
        private Path file = Path.of("");

        @Option(
                names = "--slice",
                paramLabel = "DURATION",
                description = "How long the job's slices are. Default: ${DEFAULT-VALUE}.")
        private Duration slice = Duration.ofHours(1);

        @Option(
                names = "--retain",
                paramLabel = "DURATION",
                description = "How long the job keeps slices. Default: ${DEFAULT-VALUE}.")
        private Duration retain = Duration.ofHours(24);

        @Override
        public Integer call() {
            RuleFile rules = RuleFile.read(file);
            List<Problem> problems = rules.problems(new RuleCompiler(slice, retain));
            if (!problems.isEmpty()) {
                throw new InvalidRulesException(problems);
            }
            List<RuleDefinition> definitions = rules.definitions();
            definitions.forEach(rule -> spec.commandLine().getOut().println(describe(rule)));
            spec.commandLine().getOut().println(file + ": " + Figures.of(definitions.size(), "rule") + ", no problem");
            return ExitCode.OK;
        }

        private static String describe(RuleDefinition rule) {
            return "%-40s %-9s %s".formatted(rule.id(), rule.enabled() ? "enabled" : "disabled", RuleText.window(rule));
        }
    }
}

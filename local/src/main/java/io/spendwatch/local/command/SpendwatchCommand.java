package io.spendwatch.local.command;

import io.spendwatch.generator.command.GenerateCommand;
import io.spendwatch.generator.command.IsoDuration;
import io.spendwatch.generator.command.OneLineUsageError;
import io.spendwatch.generator.command.PathEncoding;
import io.spendwatch.generator.command.Version;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code java -jar spendwatch.jar}: everything in one process. */
@Command(
        name = "spendwatch",
        description = "Streaming analytics of card transactions: run it, replay history, try rules.",
        mixinStandardHelpOptions = true,
        subcommands = {
            RunCommand.class,
            ReplayCommand.class,
            GenerateCommand.class,
            RulesCommand.class,
            HelpCommand.class
        },
        synopsisSubcommandLabel = "(run | replay | generate | rules (check | test | apply | list | retire))")
public final class SpendwatchCommand {

    private SpendwatchCommand() {}

    /** Runs a command and exits with its code: 0, 1 when it could not finish, 2 when the arguments are wrong. */
    public static void main(String... arguments) {
        Optional<String> problem = PathEncoding.problem();
        if (problem.isPresent()) {
            System.err.println(problem.get());
            System.exit(CommandLine.ExitCode.USAGE);
        }
        LogFile.name();
        int exitCode = commandLine().execute(arguments);
        if (exitCode != CommandLine.ExitCode.SOFTWARE) {
            LogFile.discard();
        }
        System.exit(exitCode);
    }

    static CommandLine commandLine() {
        return Version.on(new CommandLine(new SpendwatchCommand()))
                .registerConverter(Duration.class, new IsoDuration())
                .setParameterExceptionHandler(new OneLineUsageError())
                .setExecutionExceptionHandler(new OneLine())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}

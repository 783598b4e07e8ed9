package io.spendwatch.torture.command;

import io.spendwatch.generator.command.OneLineUsageError;
import io.spendwatch.generator.command.Version;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code java -jar spendwatch-torture.jar}. */
@Command(
        name = "torture",
        description = "Does to a cluster what an operator fears, and says whether every number is still right.",
        mixinStandardHelpOptions = true,
        subcommands = {RunCommand.class, ProveCommand.class, HelpCommand.class},
        synopsisSubcommandLabel = "(run | prove)")
public final class TortureCommand {
    private static final String LOG = "spendwatch.log";

    private TortureCommand() {}

    /**
     * Runs a command and exits with its code: 0, 1 when a number was wrong or it could not finish, 2 when the arguments are
     * wrong.
     */
    public static void main(String... arguments) {
        if (System.getProperty(LOG) == null) {
            System.setProperty(
                    LOG,
                    Path.of(System.getProperty("java.io.tmpdir"), "spendwatch-torture.log")
                            .toString());
        }
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return Version.on(new CommandLine(new TortureCommand()))
                .setParameterExceptionHandler(new OneLineUsageError())
                .setExecutionExceptionHandler(new OneLine());
    }
}

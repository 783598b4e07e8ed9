package io.spendwatch.bench.command;

import io.spendwatch.generator.command.IsoDuration;
import io.spendwatch.generator.command.OneLineUsageError;
import io.spendwatch.generator.command.Version;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code java -jar spendwatch-bench.jar}: measurements, each by a command of its own. */
@Command(
        name = "bench",
        description = "Measures Spendwatch on this machine, with a real broker and processes of their own.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ThroughputCommand.class,
            LatencyCommand.class,
            RulesCommand.class,
            GrowthCommand.class,
            SoakCommand.class,
            MicroCommand.class,
            ReplayCommand.class,
            HelpCommand.class
        },
        synopsisSubcommandLabel = "(throughput | latency | rules | growth | soak | micro | replay)")
public final class BenchCommand {
    private static final String LOG = "spendwatch.log";

    private BenchCommand() {}

    /** Runs a command and exits with its code: 0, 1 when it could not finish, 2 when the arguments are wrong. */
    public static void main(String... arguments) {
        if (System.getProperty(LOG) == null) {
            System.setProperty(
                    LOG,
                    Path.of(System.getProperty("java.io.tmpdir"), "spendwatch-bench.log")
                            .toString());
        }
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return Version.on(new CommandLine(new BenchCommand()))
                .registerConverter(Duration.class, new IsoDuration())
                .setParameterExceptionHandler(new OneLineUsageError())
                .setExecutionExceptionHandler(new OneLine());
    }
}

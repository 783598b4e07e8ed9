package io.spendwatch.bench.command;

import io.spendwatch.bench.micro.MicroMeasurement;
import io.spendwatch.bench.micro.MicroOptions;
import io.spendwatch.harness.report.ProgressLines;
import io.spendwatch.harness.report.ResultFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code micro}: the parser and the money arithmetic by themselves. */
@Command(
        name = "micro",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures the parser beside Jackson's and the money beside BigDecimal, with JMH, without a broker.")
final class MicroCommand implements Callable<Integer> {
    @Option(names = "--forks", paramLabel = "N", description = "JVMs of each benchmark. Default: ${DEFAULT-VALUE}.")
    private int forks = 3;

    @Option(
            names = "--warm-ups",
            paramLabel = "N",
            description = "Iterations of a JVM that do not count. Default: ${DEFAULT-VALUE}.")
    private int warmUps = 3;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            description = "Iterations of a JVM that count. Default: ${DEFAULT-VALUE}.")
    private int iterations = 5;

    @Option(names = "--time", paramLabel = "PT1S", description = "Of each iteration. Default: ${DEFAULT-VALUE}.")
    private Duration time = Duration.ofSeconds(1);

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Where the results go, micro.md and micro.json, and a log. Default: ${DEFAULT-VALUE}.")
    private Path output = Path.of("bench", "target", "results");

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        Require.atLeast("--forks", forks, 1);
        Require.atLeast("--warm-ups", warmUps, 1);
        Require.atLeast("--iterations", iterations, 1);
        Require.positive("--time", time);
        ProgressLines progress = new ProgressLines(command.commandLine().getErr());
        MicroMeasurement measurement = new MicroMeasurement(
                new ResultFiles(output), progress, new MicroOptions(forks, warmUps, iterations, time));
        PrintWriter out = command.commandLine().getOut();
        out.println(OneLine.keeping(measurement.results(), progress, measurement::run));
        out.println("Every benchmark's figures: " + output.resolve("micro.json"));
        out.flush();
        return ExitCode.OK;
    }
}

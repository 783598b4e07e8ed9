package io.spendwatch.bench.command;

import io.spendwatch.bench.session.Session;
import io.spendwatch.harness.report.ProgressLines;
import io.spendwatch.harness.report.ResultFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where a measurement puts what: progress goes to the standard error, the result to the standard output and to files. */
final class Surroundings {
    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Where the results go, <measurement>.md and .json, and logs. Default: ${DEFAULT-VALUE}.")
    private Path output = Path.of("bench", "target", "results");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where Kafka's log and all state are kept meanwhile: a fast disk with room for 300 bytes an"
                    + " event. Default: the system's folder for temporary files.")
    private Optional<Path> data = Optional.empty();

    @Spec(Target.MIXEE)
    private CommandSpec command;

    /** Starts a broker, measures on it, and prints the result; returns the exit code. */
    int measure(Measurement measurement) throws Exception {
        try (Session session = start()) {
            print(OneLine.keeping(session.results(), session.progress(), () -> measurement.run(session)));
        }
        return ExitCode.OK;
    }

    private Session start() throws IOException {
        return Session.start(
                command.name(),
                data,
                new ResultFiles(output),
                new ProgressLines(command.commandLine().getErr()));
    }

    private void print(String markdown) {
        PrintWriter out = command.commandLine().getOut();
        out.println(markdown);
        out.println("Every run's figures: " + output.resolve(command.name() + ".json"));
        out.flush();
    }

    /** What is measured. */
    interface Measurement {
        /** Measures, and returns the result in Markdown. */
        String run(Session session) throws Exception;
    }
}

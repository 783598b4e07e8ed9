package io.spendwatch.generator.command;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** The stand-alone generator. */
public final class Main {
    private Main() {}

    /** Exits with 0, with 1 if events could not be written, or with 2 for wrong arguments. */
    public static void main(String[] arguments) {
        Optional<String> problem = PathEncoding.problem();
        problem.ifPresent(System.err::println);
        System.exit(problem.isPresent() ? ExitCode.USAGE : commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new GenerateCommand()).setParameterExceptionHandler(new OneLineUsageError());
    }
}

package io.spendwatch.generator.command;

import picocli.CommandLine;

/** The stand-alone generator. */
public final class Main {
    private Main() {}

    /** Exits with 0, with 1 if events could not be written, or with 2 for wrong arguments. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new GenerateCommand()).setParameterExceptionHandler(new OneLineUsageError());
    }
}

package io.spendwatch.generator.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers wrong arguments with one line on standard error that says what to write instead, and exit code 2. */
public final class OneLineUsageError implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine commandLine = e.getCommandLine();
        commandLine.getErr().println(line(e) + " (--help lists all options)");
        return commandLine.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String line(ParameterException e) {
        String message = e.getMessage().replaceAll("\\s*\\R\\s*", " ");
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            return suggestions.isEmpty()
                    ? message + ": leave it out"
                    : message + ": did you mean " + String.join(" or ", suggestions) + "?";
        }
        return message;
    }
}

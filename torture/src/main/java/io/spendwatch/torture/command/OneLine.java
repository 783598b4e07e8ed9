package io.spendwatch.torture.command;

import io.spendwatch.local.Causes;
import io.spendwatch.local.UserMistakeException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says why a command could not be finished: 2 for what the arguments can mend, 1 for what failed on the way. */
final class OneLine implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof UserMistakeException) {
            command.getErr().println(failure.getMessage());
            return ExitCode.USAGE;
        }
        command.getErr().println(command.getCommandName() + " could not be finished: " + Causes.oneLine(failure));
        return ExitCode.SOFTWARE;
    }
}

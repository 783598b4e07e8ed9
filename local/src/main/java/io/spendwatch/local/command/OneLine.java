package io.spendwatch.local.command;

import io.spendwatch.job.yaml.InvalidDocumentException;
import io.spendwatch.local.Causes;
import io.spendwatch.local.UserMistakeException;
import io.spendwatch.local.infrastructure.StartupException;
import io.spendwatch.local.replay.ReplayFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong in one line on the standard error: 2 for what the user can mend, 1 for what failed. */
final class OneLine implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OneLine.class);

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        print(
                command,
                mistake.getMessage().strip().replaceAll("\\s*\\R\\s*", " ") + suggestion(mistake) + ". '"
                        + command.getCommandSpec().qualifiedName() + " --help' lists what can be written");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof UserMistakeException
                || failure instanceof InvalidDocumentException
                || failure instanceof StartupException) {
            print(command, failure.getMessage());
            return ExitCode.USAGE;
        }
        LOG.error("{} failed", command.getCommandName(), failure);
        String message = failure instanceof ReplayFailedException
                ? failure.getMessage()
                : command.getCommandName() + " failed: " + Causes.oneLine(failure);
        print(command, message + " (the whole story: " + LogFile.path() + ")");
        return ExitCode.SOFTWARE;
    }

    private static String suggestion(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            return "; did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?";
        }
        return "";
    }

    private static void print(CommandLine command, String message) {
        command.getErr().println(message);
        command.getErr().flush();
    }
}

package io.spendwatch.bench.command;

import io.spendwatch.bench.race.RowsDifferException;
import io.spendwatch.generator.kafka.KafkaTooLateException;
import io.spendwatch.harness.process.ChildFailedException;
import io.spendwatch.harness.report.ProgressLines;
import io.spendwatch.harness.report.Results;
import io.spendwatch.local.Causes;
import io.spendwatch.local.UserMistakeException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says why a measurement could not be finished: 2 for what the arguments can mend, 1 for what failed on the way. */
final class OneLine implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof UserMistakeException) {
            command.getErr().println(failure.getMessage());
            return ExitCode.USAGE;
        }
        command.getErr().println(command.getCommandName() + " could not be finished: " + reason(failure));
        return ExitCode.SOFTWARE;
    }

    /** Measures; where that fails, says so in the results and where they are. */
    static String keeping(Results results, ProgressLines progress, Callable<String> measurement) throws Exception {
        try {
            return measurement.call();
        } catch (Exception e) {
            progress.say(results.failed(reason(e)));
            throw e;
        }
    }

    private static String reason(Exception failure) {
        boolean saysItAll = failure instanceof ChildFailedException
                || failure instanceof RowsDifferException
                || failure instanceof KafkaTooLateException;
        return saysItAll ? failure.getMessage() : Causes.oneLine(failure);
    }
}

package io.spendwatch.local.command;

import io.spendwatch.generator.command.PathEncoding;
import io.spendwatch.job.yaml.InvalidDocumentException;
import io.spendwatch.local.Causes;
import io.spendwatch.local.UserMistakeException;
import io.spendwatch.local.infrastructure.StartupException;
import io.spendwatch.local.kafka.KafkaTroubleException;
import io.spendwatch.local.replay.ReplayFailedException;
import java.nio.file.InvalidPathException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says why a command could not be carried out: 2 for what the arguments can mend, 1 for what failed on the way. */
final class OneLine implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OneLine.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof InvalidPathException invalid) {
            command.getErr().println(PathEncoding.describe(invalid));
            return ExitCode.USAGE;
        }
        if (failure instanceof UserMistakeException
                || failure instanceof InvalidDocumentException
                || failure instanceof StartupException) {
            command.getErr().println(failure.getMessage());
            return ExitCode.USAGE;
        }
        if (failure instanceof KafkaTroubleException
                || (failure instanceof ReplayFailedException replay && replay.isOfTheInput())) {
            command.getErr().println(failure.getMessage());
            LogFile.discard();
            return ExitCode.SOFTWARE;
        }
        LOG.error("{} failed", command.getCommandName(), failure);
        command.getErr()
                .println(command.getCommandName() + " could not be finished: " + Causes.oneLine(failure)
                        + ". The log has the whole story: " + LogFile.path());
        return ExitCode.SOFTWARE;
    }
}

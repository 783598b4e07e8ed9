package io.spendwatch.local.replay;

import io.spendwatch.job.source.file.UnreadableInputException;
import io.spendwatch.local.Causes;
import org.apache.flink.util.ExceptionUtils;

/** A replay that could not be finished. The message is one line that says why. */
public final class ReplayFailedException extends Exception {
    private static final long serialVersionUID = 1;

    ReplayFailedException(Throwable cause) {
        super(Causes.oneLine(cause), cause);
    }

    /** Returns whether an input file is what is wrong, so that the message says all there is to say. */
    public boolean isOfTheInput() {
        return ExceptionUtils.findThrowable(this, UnreadableInputException.class)
                .isPresent();
    }
}

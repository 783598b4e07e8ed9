package io.spendwatch.local;

import io.spendwatch.job.source.file.UnreadableInputException;
import java.io.IOException;
import java.util.List;
import org.apache.flink.util.ExceptionUtils;

/** Says in one line why a job failed. */
public final class Causes {
    private Causes() {}

    /** Returns the message of the cause that a person can act on: an unreadable input, else what is at the bottom. */
    public static String oneLine(Throwable failure) {
        Throwable cause = ExceptionUtils.findThrowable(failure, UnreadableInputException.class)
                .<Throwable>map(unreadable -> unreadable)
                .orElseGet(() -> bottom(failure));
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        boolean saysEnough = cause instanceof UnreadableInputException || cause instanceof IOException;
        String line = saysEnough ? message : cause.getClass().getSimpleName() + ": " + message;
        return String.join(" ", List.of(line.split("\\s*\\R\\s*")));
    }

    private static Throwable bottom(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}

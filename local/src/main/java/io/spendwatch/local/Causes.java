package io.spendwatch.local;

import io.spendwatch.job.sink.file.UnwritableDirectoryException;
import io.spendwatch.job.source.file.UnreadableInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.util.ExceptionUtils;
import org.apache.flink.util.SerializedThrowable;

/** Says in one line why a job failed. */
public final class Causes {
    private Causes() {}

    private static final String FULL_DISK = "No space left on device";

    /** Returns the message of the cause that a person can act on: one that says what to do, else what is at the bottom. */
    public static String oneLine(Throwable failure) {
        Throwable cause = Stream.of(UnreadableInputException.class, UnwritableDirectoryException.class)
                .<Throwable>flatMap(type -> ExceptionUtils.findThrowable(failure, type).stream())
                .findFirst()
                .orElseGet(() -> bottom(failure));
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        // A serialized exception's message begins with its class.
        boolean saysEnough = cause instanceof IOException
                || cause instanceof UncheckedIOException
                || cause instanceof SerializedThrowable;
        String line = saysEnough ? message : cause.getClass().getSimpleName() + ": " + message;
        return String.join(" ", List.of((line + advice(cause, message)).split("\\s*\\R\\s*")));
    }

    /** What is written elsewhere than in results: checkpoints, RocksDB's files, Flink's own; not all name their file. */
    private static String advice(Throwable cause, String message) {
        if (!message.contains(FULL_DISK) || cause instanceof UnwritableDirectoryException) {
            return "";
        }
        return (". The job keeps its state and temporary files in --data-dir where that is given, else in %s:"
                        + " make room there, or choose another with JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR")
                .formatted(System.getProperty("java.io.tmpdir"));
    }

    private static Throwable bottom(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}

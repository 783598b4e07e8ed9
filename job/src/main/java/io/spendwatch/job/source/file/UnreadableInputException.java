package io.spendwatch.job.source.file;

import java.io.IOException;
import java.io.UncheckedIOException;

/** An input file cannot be read. The message is one line for the person who named the file. */
public final class UnreadableInputException extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    UnreadableInputException(String message, IOException cause) {
        super(message, cause);
    }
}

package io.spendwatch.job.sink.file;

import java.io.IOException;

/** A file cannot be written. The message is one line: which directory, why, and what to do. */
public final class UnwritableDirectoryException extends IOException {
    private static final long serialVersionUID = 1;

    UnwritableDirectoryException(String directory, IOException cause) {
        super(
                "%s cannot be written to: %s. Make room there, or name a directory on another disk"
                        .formatted(directory, cause.getMessage()),
                cause);
    }
}

package io.spendwatch.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where this process writes what its servers have to say. Kept when a command fails, so that the cause can be found,
 * unless {@code -Dspendwatch.log=FILE} chose it: then it is always kept.
 */
final class LogFile {
    /** The system property that the logging configuration reads; to be set before the first logger is made. */
    static final String PROPERTY = "spendwatch.log";

    private static final boolean CHOSEN = System.getProperty(PROPERTY) != null;

    private LogFile() {}

    /** Names the file, unless it was chosen. */
    static void name() {
        if (!CHOSEN) {
            System.setProperty(
                    PROPERTY,
                    Path.of(
                                    System.getProperty("java.io.tmpdir"),
                                    "spendwatch-" + ProcessHandle.current().pid() + ".log")
                            .toString());
        }
    }

    static Path path() {
        return Path.of(System.getProperty(PROPERTY));
    }

    /** Removes the file after a command that went well; where none was named, as within another program, there is none. */
    static void discard() {
        if (CHOSEN || System.getProperty(PROPERTY) == null) {
            return;
        }
        try {
            Files.deleteIfExists(path());
        } catch (IOException e) {
            throw new UncheckedIOException(path() + " could not be deleted", e);
        }
    }
}

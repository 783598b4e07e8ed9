package io.spendwatch.local.infrastructure;

import io.spendwatch.local.TemporaryDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a server keeps its data.
 *
 * @param path the directory, absolute
 * @param disposable whether it is removed when the server closes
 */
public record DataDirectory(Path path, boolean disposable) {
    public DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /** Returns a directory that is kept: it is created when absent, and used again when a server left its data there. */
    public static DataDirectory at(Path path) {
        return new DataDirectory(path, false);
    }

    /** Returns a new directory that the server removes when it closes. */
    public static DataDirectory temporary() {
        try {
            return new DataDirectory(Files.createTempDirectory("spendwatch-"), true);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "No temporary directory can be created under %s: make it writable, or set -Djava.io.tmpdir"
                            .formatted(System.getProperty("java.io.tmpdir")),
                    e);
        }
    }

    /** @throws StartupException when it cannot be created or written to */
    void requireWritable(String server) {
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, "probe-", ""));
        } catch (IOException e) {
            throw new StartupException(
                    "%s cannot keep its data in %s: %s. Make it a directory that you may write to, or choose another"
                            .formatted(server, path, e.getClass().getSimpleName()),
                    e);
        }
    }

    /** Removes a temporary directory with all that is in it; leaves any other as it is. */
    void release() {
        if (disposable) {
            TemporaryDirectory.delete(path);
        }
    }
}

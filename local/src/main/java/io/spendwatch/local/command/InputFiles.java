package io.spendwatch.local.command;

import io.spendwatch.local.UserMistakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that {@code --input} names. */
final class InputFiles {
    private InputFiles() {}

    /** Throws {@link UserMistakeException} unless all of them are there and may be read. */
    static void requireReadable(List<Path> inputs) {
        inputs.forEach(InputFiles::requireReadable);
    }

    private static void requireReadable(Path input) {
        if (Files.isDirectory(input)) {
            throw new UserMistakeException("--input " + input + " is a directory: name the files in it");
        }
        if (!Files.exists(input)) {
            throw new UserMistakeException("--input " + input + " does not exist: name a file of JSON lines");
        }
        if (!Files.isReadable(input)) {
            throw new UserMistakeException("--input " + input + " may not be read: ask for the permission to");
        }
    }
}

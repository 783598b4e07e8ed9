package io.spendwatch.local.command;

import io.spendwatch.job.source.file.StandardInput;
import io.spendwatch.local.UserMistakeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that {@code --input} names; {@code -} is the standard input. */
final class InputFiles {
    private InputFiles() {}

    /** Throws {@link UserMistakeException} unless all of them are there, may be read, and are different files. */
    static void requireReadable(List<Path> inputs) {
        inputs.forEach(InputFiles::requireReadable);
        Map<Object, Path> byIdentity = new HashMap<>();
        for (Path input : inputs) {
            Optional<Path> same = Optional.ofNullable(byIdentity.put(identity(input), input));
            same.ifPresent(first -> {
                throw new UserMistakeException("--input " + input + " is the same file as " + first
                        + ": name it once, or its events would count twice");
            });
        }
    }

    private static void requireReadable(Path input) {
        if (isStandardInput(input)) {
            return;
        }
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

    /** Returns what two names of one file have in common. */
    private static Object identity(Path input) {
        if (isStandardInput(input)) {
            return StandardInput.NAME;
        }
        try {
            Optional<Object> key = Optional.ofNullable(
                    Files.readAttributes(input, BasicFileAttributes.class).fileKey());
            return key.isPresent() ? key.get() : input.toRealPath();
        } catch (IOException e) {
            throw new UserMistakeException("--input " + input + " cannot be looked at (" + e + "): name another file");
        }
    }

    private static boolean isStandardInput(Path input) {
        return StandardInput.isNamedBy(input.toString());
    }
}

package io.spendwatch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Directories that a command makes for its results, and takes back when it comes to none. */
public final class NewDirectories {
    private final Deque<Path> made = new ArrayDeque<>();

    private NewDirectories() {}

    /**
     * Makes a directory, with those above it, and sees whether it can be written to.
     *
     * @param option the option that named it, for the message
     * @throws UserMistakeException if it cannot be made or written to; then nothing is left
     */
    public static NewDirectories make(String option, Path directory) {
        NewDirectories directories = new NewDirectories();
        try {
            directories.makeWithParents(directory.toAbsolutePath().normalize());
            Files.delete(Files.createTempFile(directory, ".probe", ""));
            return directories;
        } catch (IOException e) {
            directories.removeEmpty();
            throw new UserMistakeException(option + " " + directory + " cannot be written to ("
                    + e.getClass().getSimpleName() + "): name a directory that you may write to");
        }
    }

    /** Removes those that were made and have remained empty. */
    public void removeEmpty() {
        try {
            while (!made.isEmpty()) {
                Files.deleteIfExists(made.pop());
            }
        } catch (DirectoryNotEmptyException inUse) {
            made.clear();
        } catch (IOException e) {
            throw new UncheckedIOException("An empty directory could not be removed", e);
        }
    }

    private void makeWithParents(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        if (directory.getParent() != null) {
            makeWithParents(directory.getParent());
        }
        Files.createDirectory(directory);
        made.push(directory);
    }
}

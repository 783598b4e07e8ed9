package io.spendwatch.torture.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directory of the checkpoints, which can be taken away: what Flink knows is a link, to a directory or to a plain file.
 * Permissions would not do, for they do not stop a root user.
 */
final class CheckpointDirectory {
    private static final String METADATA = "_metadata";
    private static final String CHECKPOINT = "chk-";

    private final Path link;
    private final Path directory;
    private final Path file;

    private CheckpointDirectory(Path link) {
        this.link = link;
        this.directory = link.resolveSibling("checkpoints-accepted");
        this.file = link.resolveSibling("checkpoints-refused");
    }

    /** Makes one that accepts checkpoints, where the link must not be there yet. */
    static CheckpointDirectory create(Path link) throws IOException {
        CheckpointDirectory checkpoints = new CheckpointDirectory(link);
        Files.createDirectories(checkpoints.directory);
        Files.createFile(checkpoints.file);
        checkpoints.accept();
        return checkpoints;
    }

    /** From now on nothing can be read from it or written to it. */
    void refuse() {
        linkTo(file);
    }

    /** From now on all is there as it was. */
    void accept() {
        linkTo(directory);
    }

    /** Returns the newest checkpoint that is complete, whatever job it is of. */
    Optional<Path> newest() {
        try (Stream<Path> files = Files.walk(link.resolve("."))) {
            return files.filter(path -> path.endsWith(METADATA))
                    .map(Path::getParent)
                    .map(Path::normalize)
                    .max(Comparator.comparingLong(CheckpointDirectory::number));
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoints in " + link + " could not be listed: " + e.getMessage(), e);
        }
    }

    /** A job that goes on from a checkpoint counts on from its number. */
    private static long number(Path checkpoint) {
        return Long.parseLong(checkpoint.getFileName().toString().substring(CHECKPOINT.length()));
    }

    /** The link changes in one step: it is never missing. */
    private void linkTo(Path target) {
        Path next = link.resolveSibling("checkpoints-next");
        try {
            Files.createSymbolicLink(next, target);
            Files.move(next, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s could not be linked to %s: %s".formatted(link, target, e.getMessage()), e);
        }
    }
}

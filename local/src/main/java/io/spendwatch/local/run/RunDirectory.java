package io.spendwatch.local.run;

import io.spendwatch.local.TemporaryDirectory;
import io.spendwatch.local.UserMistakeException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a run keeps its data: temporary, or kept and used by one run at a time. */
final class RunDirectory implements AutoCloseable {
    private static final String CHECKPOINT_FILE = "_metadata";
    private static final int CHECKPOINT_DEPTH = 4;

    private final Path path;
    private final Closeable release;

    private RunDirectory(Path path, Closeable release) {
        this.path = path;
        this.release = release;
    }

    /**
     * Returns the directory that is kept, or a temporary one.
     *
     * @throws UserMistakeException if it cannot be written to, or another run is using it
     */
    static RunDirectory open(Optional<Path> kept) {
        if (kept.isEmpty()) {
            TemporaryDirectory temporary = TemporaryDirectory.create("spendwatch-run-");
            return new RunDirectory(temporary.path(), temporary);
        }
        Path path = kept.get();
        try {
            Files.createDirectories(path);
            return new RunDirectory(path, lock(path));
        } catch (IOException e) {
            throw new UserMistakeException("--data-dir " + path + " cannot be written to ("
                    + e.getClass().getSimpleName() + ": " + e.getMessage()
                    + "): name a directory that you may write to");
        }
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path elasticsearch() {
        return path.resolve("elasticsearch");
    }

    Path flink() {
        return path.resolve("flink");
    }

    /** Returns the newest checkpoint or savepoint that an earlier run left. */
    Optional<Path> newestCheckpoint() {
        if (!Files.exists(flink())) {
            return Optional.empty();
        }
        try (Stream<Path> files =
                Files.find(flink(), CHECKPOINT_DEPTH, (file, attributes) -> file.endsWith(CHECKPOINT_FILE))) {
            return files.max(Comparator.comparing(RunDirectory::modified)).map(Path::getParent);
        } catch (IOException e) {
            throw new UncheckedIOException(flink() + " could not be searched for a checkpoint", e);
        }
    }

    @Override
    public void close() throws IOException {
        release.close();
    }

    private static Closeable lock(Path path) throws IOException {
        Path file = path.resolve("in-use.lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new UserMistakeException(
                    "--data-dir " + path + " is in use by another run: stop that one, or name another directory");
        }
        return channel;
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ownedByThisProcess) {
            return null;
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be looked at", e);
        }
    }
}

package io.spendwatch.local.replay;

import io.spendwatch.local.TemporaryDirectory;
import io.spendwatch.local.UserMistakeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A result that is written beside the earlier one, hidden in the same directory, and put in its place when it is whole. One
 * process at a time holds it.
 *
 * <p>The earlier result is moved to {@link #OLD} first, its summary before the rest, then the new one is moved to where
 * that was, its summary last. Whatever ends the process on the way, the new result is whole by then: the next replay into
 * the directory moves what is left.
 */
final class StagedResult {
    static final String NEW = ".spendwatch-new";
    static final String OLD = ".spendwatch-old";

    private static final String LOCK = "lock";
    private static final String RESULT = "result";

    private final Path directory;
    private final List<String> names;
    private final FileChannel lock;
    private boolean keepsNew;

    private StagedResult(Path directory, List<String> names, FileChannel lock) {
        this.directory = directory;
        this.names = names;
        this.lock = lock;
    }

    /**
     * Begins a new result. What a process left that ended while it replaced a result is put in place; what one left that
     * ended before is removed.
     *
     * @param directory exists and can be written to
     * @param names what belongs to a result, the one first that says that it is whole
     * @throws UserMistakeException if another process is writing a result there
     */
    static StagedResult begin(Path directory, List<String> names) throws IOException {
        StagedResult staged = new StagedResult(directory, names, lock(directory));
        try {
            if (isInterrupted(directory)) {
                staged.moveNew();
                TemporaryDirectory.delete(directory.resolve(OLD));
            }
            TemporaryDirectory.delete(staged.path());
            Files.createDirectory(staged.path());
            return staged;
        } catch (IOException | RuntimeException e) {
            staged.lock.close();
            throw e;
        }
    }

    /** Returns whether a process ended while it replaced a result there. */
    static boolean isInterrupted(Path directory) {
        return Files.isDirectory(directory.resolve(OLD), LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns where the new result is written. */
    Path path() {
        return directory.resolve(NEW).resolve(RESULT);
    }

    /**
     * Puts the new result, which is whole, in the place of the earlier one.
     *
     * @throws IOException if it cannot be; the message says where the one and the other are
     */
    void putInPlace() throws IOException {
        Path old = directory.resolve(OLD);
        List<String> moved = new ArrayList<>();
        try {
            for (String name : names) {
                if (exists(directory.resolve(name))) {
                    Files.createDirectories(old);
                    Files.move(directory.resolve(name), old.resolve(name));
                    moved.add(name);
                }
            }
            moveNew();
        } catch (IOException e) {
            keepsNew = true;
            throw new IOException(
                    directory + ": the earlier result could not be replaced (" + e + "): " + whereTheyAre(moved), e);
        }
        TemporaryDirectory.delete(old);
    }

    /** Ends: a new result that is not in place is removed, unless it was whole. */
    void end() {
        try (lock) {
            if (!keepsNew) {
                TemporaryDirectory.delete(path());
                Files.deleteIfExists(directory.resolve(NEW).resolve(LOCK));
                Files.deleteIfExists(directory.resolve(NEW));
            }
        } catch (DirectoryNotEmptyException nextOneHasBegun) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(directory.resolve(NEW) + " could not be removed", e);
        }
    }

    /** Moves what is not there yet; what says that a result is whole comes last. */
    private void moveNew() throws IOException {
        List<String> wholeLast = new ArrayList<>(names);
        Collections.reverse(wholeLast);
        for (String name : wholeLast) {
            Path here = path().resolve(name);
            if (exists(here)) {
                Path there = directory.resolve(name);
                if (exists(there)) {
                    Files.move(there, directory.resolve(OLD).resolve(name));
                }
                Files.move(here, there);
            }
        }
    }

    /** Moves the earlier result back, if that is possible. */
    private String whereTheyAre(List<String> moved) {
        Path old = directory.resolve(OLD);
        try {
            for (String name : moved) {
                Path there = directory.resolve(name);
                if (exists(there)) {
                    Files.move(there, path().resolve(name));
                }
                Files.move(old.resolve(name), there);
            }
            Files.deleteIfExists(old);
            return "it is as it was, and the new one is in " + path() + ". Move that one away before the next replay";
        } catch (IOException e) {
            return "the new one is in " + path() + ", as far as it is not in place, and the earlier one in " + old
                    + ". Move them by hand";
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        Path file = directory.resolve(NEW).resolve(LOCK);
        while (true) {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!tryLock(channel)) {
                channel.close();
                throw new UserMistakeException("--output " + directory
                        + ": another replay is writing its result there: wait for its end, or name another directory");
            }
            if (Files.exists(file)) {
                return channel;
            }
            // The one who held it has ended, and removed it, in this moment.
            channel.close();
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ownedByThisProcess) {
            return false;
        }
    }

    private static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
}

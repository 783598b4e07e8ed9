package io.spendwatch.generator.output;

import io.spendwatch.generator.transaction.GeneratedEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Events as the lines of a file, compressed if its name ends with {@code .gz}. */
public final class FileOutput implements EventOutput {
    private static final int BUFFER_BYTES = 1 << 18;

    private final Path file;
    private final Path written;
    private final OutputStream out;
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int buffered;

    private boolean failed;

    private FileOutput(Path file, Path written, OutputStream out) {
        this.file = file;
        this.written = written;
        this.out = out;
    }

    /**
     * Creates the file; or another one beside it, which takes its place when it is closed, if it is there and may be
     * overwritten.
     *
     * @throws OutputException if there is such a file and it may not be overwritten, or if it cannot be written
     */
    public static FileOutput open(Path file, boolean overwrite) {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file;
            if (overwrite && Files.isRegularFile(target)) {
                Path beside = Files.createTempFile(target.toAbsolutePath().getParent(), ".spendwatch-", ".new");
                Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(target));
                return open(file, beside, StandardOpenOption.WRITE);
            }
            return open(
                    file,
                    file,
                    StandardOpenOption.WRITE,
                    overwrite ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private static FileOutput open(Path file, Path written, OpenOption... options) throws IOException {
        OutputStream out = Files.newOutputStream(written, options);
        return new FileOutput(file, written, isCompressed(file) ? new FastGzipOutputStream(out, BUFFER_BYTES) : out);
    }

    @Override
    public void write(GeneratedEvent event) {
        int length = event.length();
        if (buffer.length - buffered <= length) {
            drain();
        }
        if (buffer.length <= length) {
            buffer = new byte[2 * length];
        }
        System.arraycopy(event.array(), 0, buffer, buffered, length);
        buffered += length;
        buffer[buffered++] = '\n';
    }

    @Override
    public String destination() {
        return file.toString();
    }

    @Override
    public void close() {
        try {
            finish();
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /** Replaces the earlier file by the whole of the new one, or leaves it as it was. */
    private void finish() throws IOException {
        boolean whole = false;
        try {
            try (out) {
                drain();
            }
            whole = !failed;
        } finally {
            if (!written.equals(file)) {
                if (whole) {
                    Files.move(written, file.toRealPath(), StandardCopyOption.ATOMIC_MOVE);
                } else {
                    Files.deleteIfExists(written);
                }
            }
        }
    }

    private void drain() {
        try {
            out.write(buffer, 0, buffered);
            buffered = 0;
        } catch (IOException e) {
            failed = true;
            throw failure(file, e);
        }
    }

    private static boolean isCompressed(Path file) {
        return file.toString().endsWith(".gz");
    }

    private static OutputException failure(Path file, IOException e) {
        if (Files.isDirectory(file)) {
            return new OutputException("Cannot write " + file + ": it is a folder: give a file in it as --output", e);
        }
        if (e instanceof FileAlreadyExistsException) {
            return new OutputException(file + " exists: give --overwrite to replace it, or another --output", e);
        }
        if (e instanceof NoSuchFileException) {
            return new OutputException("Cannot write " + file + ": its folder does not exist: create it first", e);
        }
        if (e instanceof AccessDeniedException) {
            return new OutputException("Cannot write " + file + ": permission denied: choose another --output", e);
        }
        return new OutputException(
                "Cannot write " + file + ": " + reason(file, e) + ": make room, or choose another --output", e);
    }

    private static String reason(Path file, IOException e) {
        String message = String.valueOf(e.getMessage());
        String prefix = file + ": ";
        return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    }
}

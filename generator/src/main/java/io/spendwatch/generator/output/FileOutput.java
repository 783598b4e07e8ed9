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
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Events as the lines of a file, compressed if its name ends with {@code .gz}. */
public final class FileOutput implements EventOutput {
    private static final int BUFFER_BYTES = 1 << 18;
    private static final Set<OpenOption> OVERWRITE =
            Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    private static final Set<OpenOption> CREATE = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);

    private final Path file;
    private final OutputStream out;
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int buffered;

    private FileOutput(Path file, OutputStream out) {
        this.file = file;
        this.out = out;
    }

    /**
     * Creates the file, or empties it if it is there and may be overwritten.
     *
     * @throws OutputException if there is such a file and it may not be overwritten, or if it cannot be written
     */
    public static FileOutput open(Path file, boolean overwrite) {
        try {
            OutputStream out = Files.newOutputStream(file, (overwrite ? OVERWRITE : CREATE).toArray(OpenOption[]::new));
            return new FileOutput(file, isCompressed(file) ? new FastGzipOutputStream(out, BUFFER_BYTES) : out);
        } catch (IOException e) {
            throw failure(file, e);
        }
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
        try (out) {
            drain();
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private void drain() {
        try {
            out.write(buffer, 0, buffered);
            buffered = 0;
        } catch (IOException e) {
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

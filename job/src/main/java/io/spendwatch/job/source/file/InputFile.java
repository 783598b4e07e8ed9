package io.spendwatch.job.source.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** An input file that is being read: its lines, and how far it has come. */
final class InputFile implements AutoCloseable {
    private final FileSplit start;
    private final CountingInputStream raw;
    private final LineReader lines;
    private long reportedBytes;
    private long lineNumber;
    private long clockMillis;

    private InputFile(FileSplit start, CountingInputStream raw, LineReader lines) {
        this.start = start;
        this.raw = raw;
        this.lines = lines;
        this.lineNumber = start.lines();
        this.clockMillis = start.clockMillis();
    }

    /** Opens the file where it was left. */
    static InputFile open(FileSplit split) {
        try {
            CountingInputStream raw = new CountingInputStream(opened(split));
            try {
                LineReader lines = new LineReader(uncompressed(split, raw));
                lines.skip(split.bytes());
                return new InputFile(split, raw, lines);
            } catch (IOException e) {
                raw.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(split, split.lines(), e);
        }
    }

    /** Moves to the next line and returns whether there is one. */
    boolean next() {
        try {
            boolean found = lines.next();
            if (found) {
                lineNumber++;
            }
            return found;
        } catch (IOException e) {
            throw unreadable(start, lineNumber, e);
        }
    }

    LineReader line() {
        return lines;
    }

    String path() {
        return start.path();
    }

    String splitId() {
        return start.splitId();
    }

    /** Returns the number of the current line, from 1. */
    long lineNumber() {
        return lineNumber;
    }

    long clockMillis() {
        return clockMillis;
    }

    void advanceClock(long eventTimeMillis) {
        clockMillis = Math.max(clockMillis, eventTimeMillis);
    }

    /** Returns how many bytes of the file, compressed as it is, were read since this was last asked. */
    long takeBytesRead() {
        long taken = raw.count() - reportedBytes;
        reportedBytes += taken;
        return taken;
    }

    FileSplit toSplit() {
        return new FileSplit(start.index(), start.path(), lineNumber, lines.bytesRead(), clockMillis);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private static InputStream opened(FileSplit split) throws IOException {
        return StandardInput.isNamedBy(split.path())
                ? StandardInput.open()
                : Files.newInputStream(Path.of(split.path()));
    }

    /** The standard input has no name that says whether it is compressed. */
    private static InputStream uncompressed(FileSplit split, InputStream raw) throws IOException {
        if (!StandardInput.isNamedBy(split.path())) {
            return isCompressed(split) ? new GzipMembers(raw) : raw;
        }
        PushbackInputStream in = new PushbackInputStream(raw, 2);
        byte[] start = in.readNBytes(2);
        in.unread(start);
        boolean compressed = start.length == 2 && GzipMembers.isMagic(start[0] & 0xff, start[1] & 0xff);
        return compressed ? new GzipMembers(in) : in;
    }

    private static boolean isCompressed(FileSplit split) {
        return split.path().endsWith(".gz");
    }

    private static UnreadableInputException unreadable(FileSplit split, long line, IOException cause) {
        String name = StandardInput.isNamedBy(split.path()) ? "standard input" : split.path();
        if (cause instanceof GzipMembers.TrailingBytesException) {
            return new UnreadableInputException(
                    name + ": after line " + line + " " + cause.getMessage()
                            + ". If that does not belong there, cut it off: 'gzip -dc' writes what is before it",
                    cause);
        }
        if (isCompressed(split) && (cause instanceof ZipException || cause instanceof EOFException)) {
            return new UnreadableInputException(
                    name + ": cannot be uncompressed after line " + line + ": " + reason(cause)
                            + ". Check it with 'gzip -t', or rename it if it is not compressed",
                    cause);
        }
        return new UnreadableInputException(name + ": cannot be read after line " + line + ": " + reason(cause), cause);
    }

    /** Puts into words what the JDK says with the path alone, or not at all. */
    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        return cause.getMessage() == null ? "it ends too early" : cause.getMessage();
    }
}

package io.spendwatch.job.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into lines, which {@code \n} or {@code \r\n} ends. A line is a view of the reader's buffer,
 * good until it has to read on for the next one. What follows the last line's end is a line when it has a byte.
 */
final class LineReader implements AutoCloseable {
    private static final int INITIAL_BUFFER_BYTES = 1 << 18;
    private static final int LONGEST_LINE_BYTES = 1 << 30;

    private final InputStream in;
    private byte[] buffer = new byte[INITIAL_BUFFER_BYTES];
    private int position;
    private int searchedTo;
    private int limit;
    private boolean ended;
    private int lineStart;
    private int lineLength;
    private long bytesRead;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** Returns whether the next line is in the buffer already, so that moving to it leaves those before it as they are. */
    boolean isNextAtHand() {
        while (searchedTo < limit && buffer[searchedTo] != '\n') {
            searchedTo++;
        }
        return searchedTo < limit || (ended && limit > position);
    }

    /** Moves to the next line and returns whether there is one. */
    boolean next() throws IOException {
        while (!isNextAtHand()) {
            if (ended) {
                return false;
            }
            fill();
        }
        take(searchedTo, Math.min(searchedTo + 1, limit));
        return true;
    }

    /** Leaves out so many bytes of the stream, which must be there. */
    void skip(long bytes) throws IOException {
        in.skipNBytes(bytes);
        bytesRead += bytes;
    }

    byte[] buffer() {
        return buffer;
    }

    int lineStart() {
        return lineStart;
    }

    int lineLength() {
        return lineLength;
    }

    /** Returns how many bytes, uncompressed, the lines so far took, their ends included. */
    long bytesRead() {
        return bytesRead;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void take(int end, int next) {
        lineStart = position;
        boolean carriageReturn = end > position && buffer[end - 1] == '\r';
        lineLength = end - position - (carriageReturn ? 1 : 0);
        bytesRead += next - position;
        position = next;
        searchedTo = next;
    }

    private void fill() throws IOException {
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            searchedTo -= position;
            position = 0;
        }
        if (limit == buffer.length) {
            if (limit >= LONGEST_LINE_BYTES) {
                throw new IOException("a line of more than " + LONGEST_LINE_BYTES + " bytes");
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            ended = true;
        } else {
            limit += read;
        }
    }
}

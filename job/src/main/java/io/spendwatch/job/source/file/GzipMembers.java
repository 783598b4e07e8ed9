package io.spendwatch.job.source.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Uncompresses gzip (RFC 1952): all members to the end of the stream, with their checksums. Zeros after a member are padding;
 * any other bytes there are an error, so that nothing is left out silently.
 */
final class GzipMembers extends InputStream {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MAGIC_1 = 0x1f;
    private static final int MAGIC_2 = 0x8b;
    private static final int DEFLATED = 8;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    /** Time, extra flags and system. */
    private static final int UNUSED_BYTES = 6;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final byte[] one = new byte[1];
    private int position;
    private int limit;
    private long consumed;
    private boolean withinMember;
    private boolean ended;

    /** Makes a stream of the members that another one holds, of which there is at least one. */
    GzipMembers(InputStream in) throws IOException {
        this.in = in;
        readHeader(require(), require());
    }

    /** Returns whether bytes begin as gzip does. */
    static boolean isMagic(int first, int second) {
        return first == MAGIC_1 && second == MAGIC_2;
    }

    @Override
    public int read() throws IOException {
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            int inflated = withinMember ? inflate(into, offset, length) : 0;
            if (inflated > 0) {
                return inflated;
            }
            if (!withinMember) {
                nextMember();
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }

    private int inflate(byte[] into, int offset, int length) throws IOException {
        try {
            if (inflater.needsInput()) {
                if (!fill()) {
                    throw new EOFException("Unexpected end of ZLIB input stream");
                }
                inflater.setInput(buffer, position, limit - position);
                consumed += limit - position;
                position = limit;
            }
            int inflated = inflater.inflate(into, offset, length);
            checksum.update(into, offset, inflated);
            if (inflater.finished()) {
                position = limit - inflater.getRemaining();
                consumed -= inflater.getRemaining();
                readTrailer();
                withinMember = false;
            } else if (inflated == 0 && inflater.needsDictionary()) {
                throw new ZipException("it needs a dictionary");
            }
            return inflated;
        } catch (DataFormatException e) {
            String message = String.valueOf(e.getMessage());
            throw new ZipException(message.equals("null") ? "invalid compressed data" : message);
        }
    }

    private void readTrailer() throws IOException {
        long expected = readInt();
        long size = readInt();
        if (expected != checksum.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw new ZipException("its checksum is wrong");
        }
    }

    /** Looks for another member: after it come zeros, or nothing. */
    private void nextMember() throws IOException {
        long end = consumed;
        int next = next();
        boolean padded = next == 0;
        while (next == 0) {
            next = next();
        }
        if (next < 0) {
            ended = true;
            return;
        }
        int second = padded ? -1 : next();
        if (!isMagic(next, second)) {
            throw new TrailingBytesException("what follows the compressed data, from byte " + (end + 1)
                    + " of the file, is not gzip and would be left out");
        }
        readHeader(next, second);
    }

    private void readHeader(int first, int second) throws IOException {
        if (!isMagic(first, second) || require() != DEFLATED) {
            throw new ZipException("Not in GZIP format");
        }
        int flags = require();
        skip(UNUSED_BYTES);
        if ((flags & EXTRA) != 0) {
            skip(require() | (require() << 8));
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            skip(2);
        }
        inflater.reset();
        checksum.reset();
        withinMember = true;
    }

    private void skipText() throws IOException {
        int letter = require();
        while (letter != 0) {
            letter = require();
        }
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            require();
        }
    }

    private long readInt() throws IOException {
        return require() | (require() << 8) | (require() << 16) | ((long) require() << 24);
    }

    private int require() throws IOException {
        int next = next();
        if (next < 0) {
            throw new EOFException();
        }
        return next;
    }

    private int next() throws IOException {
        if (!fill()) {
            return -1;
        }
        consumed++;
        return buffer[position++] & 0xff;
    }

    /** Returns whether there are bytes in the buffer, having read some if there were none. */
    private boolean fill() throws IOException {
        if (position == limit) {
            int read = in.read(buffer, 0, buffer.length);
            position = 0;
            limit = Math.max(0, read);
        }
        return position < limit;
    }

    /** Bytes after the last member. */
    static final class TrailingBytesException extends IOException {
        private static final long serialVersionUID = 1;

        TrailingBytesException(String message) {
            super(message);
        }
    }
}

package io.spendwatch.job.source.file;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The standard input of this process, as an input file that is named {@code -}. A thread of its own reads it, for a read
 * that waits cannot be interrupted, and a job has to be.
 */
public final class StandardInput {
    /** The name that stands for it. */
    public static final String NAME = "-";

    private static final AtomicBoolean OPENED = new AtomicBoolean();

    private StandardInput() {}

    /** Returns whether a path names the standard input, and no file. */
    public static boolean isNamedBy(String path) {
        return path.equals(NAME);
    }

    /** Opens it: once, for what was read is gone. */
    static InputStream open() throws IOException {
        if (OPENED.getAndSet(true)) {
            throw new IOException("the standard input can be read only once");
        }
        return reading(new FileInputStream(FileDescriptor.in));
    }

    /** Returns a stream of what another thread reads of this one. */
    static InputStream reading(InputStream in) {
        Pump pump = new Pump(in);
        Thread thread = new Thread(pump, "standard input");
        thread.setDaemon(true);
        thread.start();
        return new Pumped(pump.chunks);
    }

    private sealed interface Chunk {
        record Bytes(ByteBuffer buffer) implements Chunk {}

        record End() implements Chunk {}

        record Failure(IOException cause) implements Chunk {}
    }

    private static final class Pump implements Runnable {
        private static final int CHUNK_BYTES = 1 << 16;
        private static final int MOST_CHUNKS = 16;

        private final InputStream in;
        private final BlockingQueue<Chunk> chunks = new LinkedBlockingQueue<>(MOST_CHUNKS);

        Pump(InputStream in) {
            this.in = in;
        }

        @Override
        public void run() {
            try {
                byte[] buffer = new byte[CHUNK_BYTES];
                int read = in.read(buffer);
                while (read >= 0) {
                    chunks.put(new Chunk.Bytes(ByteBuffer.wrap(Arrays.copyOf(buffer, read))));
                    read = in.read(buffer);
                }
                chunks.put(new Chunk.End());
            } catch (IOException e) {
                chunks.offer(new Chunk.Failure(e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final class Pumped extends InputStream {
        private final BlockingQueue<Chunk> chunks;
        private final byte[] one = new byte[1];
        private ByteBuffer current = ByteBuffer.allocate(0);
        private boolean ended;

        Pumped(BlockingQueue<Chunk> chunks) {
            this.chunks = chunks;
        }

        @Override
        public int read() throws IOException {
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (!current.hasRemaining() && !ended) {
                take();
            }
            if (ended) {
                return -1;
            }
            int read = Math.min(length, current.remaining());
            current.get(into, offset, read);
            return read;
        }

        private void take() throws IOException {
            try {
                Chunk chunk = chunks.take();
                if (chunk instanceof Chunk.Bytes bytes) {
                    current = bytes.buffer();
                } else if (chunk instanceof Chunk.Failure failure) {
                    throw failure.cause();
                } else {
                    ended = true;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the standard input was waited for");
            }
        }
    }
}

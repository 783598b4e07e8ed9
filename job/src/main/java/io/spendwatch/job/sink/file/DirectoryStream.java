package io.spendwatch.job.sink.file;

import java.io.IOException;
import java.io.OutputStream;

/** Writes to a file below a directory, and names the directory when that fails: the system's own message names no file. */
final class DirectoryStream extends OutputStream {
    private final String directory;
    private final OutputStream file;

    DirectoryStream(String directory, OutputStream file) {
        this.directory = directory;
        this.file = file;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            file.write(bytes, offset, length);
        } catch (IOException e) {
            throw new UnwritableDirectoryException(directory, e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            file.flush();
        } catch (IOException e) {
            throw new UnwritableDirectoryException(directory, e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

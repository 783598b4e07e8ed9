package io.spendwatch.job.sink.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;

/**
 * How values become the lines of a text file.
 *
 * @param <T> the values
 */
public interface LineFormat<T> extends Serializable {

    /** Writes what stands at the top of each file. */
    default void writeHeader(OutputStream out) throws IOException {}

    /** Writes one value, with the line's end. */
    void write(T value, OutputStream out) throws IOException;
}

package io.spendwatch.job.serialization;

import java.io.IOException;
import java.io.Serializable;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * How values of one type are written to bytes and read back, in every version that was ever in a savepoint.
 *
 * <p>An implementation is public, stateless, and has a public constructor without arguments: a savepoint names its
 * class. Changing what is written means a new {@link #version()}, and a {@link #read} that still reads the old ones.
 *
 * @param <T> the type of the values
 */
public interface Codec<T> extends Serializable {

    /** The version that {@link #write} writes, from 1. */
    int version();

    Class<T> type();

    /** Whether values are never changed after they were made, so that nobody needs a copy. */
    boolean immutable();

    T copy(T value);

    void write(T value, DataOutputView out) throws IOException;

    /** Reads what the given version wrote. */
    T read(DataInputView in, int writtenVersion) throws IOException;
}

package io.spendwatch.job.serialization;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** A codec in its second version: the first wrote an {@code int}, this one writes a {@code long}. */
public final class GrowingCodec extends ImmutableCodec<Long> {
    private static final long serialVersionUID = 1;

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<Long> type() {
        return Long.class;
    }

    @Override
    public void write(Long value, DataOutputView out) throws IOException {
        out.writeLong(value);
    }

    @Override
    public Long read(DataInputView in, int writtenVersion) throws IOException {
        return writtenVersion == 1 ? (long) in.readInt() : in.readLong();
    }
}

package io.spendwatch.job.transaction;

import io.spendwatch.job.serialization.Bytes;
import io.spendwatch.job.serialization.ImmutableCodec;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a text as its length and its bytes. */
public final class Utf8Codec extends ImmutableCodec<Utf8> {
    private static final long serialVersionUID = 1;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Utf8> type() {
        return Utf8.class;
    }

    @Override
    public void write(Utf8 value, DataOutputView out) throws IOException {
        Bytes.write(value.bytes(), out);
    }

    @Override
    public Utf8 read(DataInputView in, int writtenVersion) throws IOException {
        return Utf8.wrap(Bytes.read(in));
    }
}

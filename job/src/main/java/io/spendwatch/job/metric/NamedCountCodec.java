package io.spendwatch.job.metric;

import io.spendwatch.job.serialization.Bytes;
import io.spendwatch.job.serialization.ImmutableCodec;
import io.spendwatch.job.serialization.VarLong;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a count, for the checkpoint. */
public final class NamedCountCodec extends ImmutableCodec<NamedCount> {
    private static final long serialVersionUID = 1;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<NamedCount> type() {
        return NamedCount.class;
    }

    @Override
    public void write(NamedCount value, DataOutputView out) throws IOException {
        Bytes.writeText(value.name(), out);
        Bytes.writeText(value.label(), out);
        VarLong.write(value.count(), out);
    }

    @Override
    public NamedCount read(DataInputView in, int writtenVersion) throws IOException {
        return new NamedCount(Bytes.readText(in), Bytes.readText(in), VarLong.read(in));
    }
}

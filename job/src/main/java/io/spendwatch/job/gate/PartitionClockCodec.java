package io.spendwatch.job.gate;

import io.spendwatch.job.serialization.Bytes;
import io.spendwatch.job.serialization.ImmutableCodec;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a partition's clock, for the checkpoint. */
public final class PartitionClockCodec extends ImmutableCodec<PartitionClock> {
    private static final long serialVersionUID = 1;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PartitionClock> type() {
        return PartitionClock.class;
    }

    @Override
    public void write(PartitionClock value, DataOutputView out) throws IOException {
        Bytes.writeText(value.source(), out);
        out.writeLong(value.clockMillis());
    }

    @Override
    public PartitionClock read(DataInputView in, int writtenVersion) throws IOException {
        return new PartitionClock(Bytes.readText(in), in.readLong());
    }
}

package io.spendwatch.job.ledger;

import io.spendwatch.job.serialization.ImmutableCodec;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a run's key: for times since the epoch, the bytes are in the order of time. */
public final class RunKeyCodec extends ImmutableCodec<RunKey> {
    private static final long serialVersionUID = 1;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<RunKey> type() {
        return RunKey.class;
    }

    @Override
    public void write(RunKey value, DataOutputView out) throws IOException {
        out.writeLong(value.sliceStartMillis());
        out.writeInt(value.number());
    }

    @Override
    public RunKey read(DataInputView in, int writtenVersion) throws IOException {
        return new RunKey(in.readLong(), in.readInt());
    }
}

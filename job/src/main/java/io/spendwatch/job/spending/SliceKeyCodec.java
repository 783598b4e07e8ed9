package io.spendwatch.job.spending;

import io.spendwatch.job.serialization.Bytes;
import io.spendwatch.job.serialization.ImmutableCodec;
import io.spendwatch.job.transaction.Utf8;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a slice's key; the time comes first, its bytes in the order of time for times since the epoch. */
public final class SliceKeyCodec extends ImmutableCodec<SliceKey> {
    private static final long serialVersionUID = 1;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SliceKey> type() {
        return SliceKey.class;
    }

    @Override
    public void write(SliceKey value, DataOutputView out) throws IOException {
        out.writeLong(value.startMillis());
        Bytes.write(value.transactionType().bytes(), out);
    }

    @Override
    public SliceKey read(DataInputView in, int writtenVersion) throws IOException {
        return new SliceKey(in.readLong(), Utf8.wrap(Bytes.read(in)));
    }
}

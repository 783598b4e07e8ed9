package io.spendwatch.job.spending;

import io.spendwatch.job.serialization.Bytes;
import io.spendwatch.job.serialization.Codec;
import io.spendwatch.job.transaction.Utf8;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes what crosses the shuffle. */
public final class SliceSpendingCodec implements Codec<SliceSpending> {
    private static final long serialVersionUID = 1;

    private final SliceKeyCodec keys = new SliceKeyCodec();
    private final SpendingCodec spendings = new SpendingCodec();

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SliceSpending> type() {
        return SliceSpending.class;
    }

    @Override
    public boolean immutable() {
        return false;
    }

    @Override
    public SliceSpending copy(SliceSpending value) {
        return new SliceSpending(
                value.customer(), value.slice(), spendings.copy(value.spending()), value.oldestTimestampMillis());
    }

    @Override
    public void write(SliceSpending value, DataOutputView out) throws IOException {
        Bytes.write(value.customer().bytes(), out);
        keys.write(value.slice(), out);
        spendings.write(value.spending(), out);
        out.writeLong(value.oldestTimestampMillis());
    }

    @Override
    public SliceSpending read(DataInputView in, int writtenVersion) throws IOException {
        return new SliceSpending(
                Utf8.wrap(Bytes.read(in)),
                keys.read(in, keys.version()),
                spendings.read(in, spendings.version()),
                in.readLong());
    }
}

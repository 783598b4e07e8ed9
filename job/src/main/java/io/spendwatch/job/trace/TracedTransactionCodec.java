package io.spendwatch.job.trace;

import io.spendwatch.job.serialization.Bytes;
import io.spendwatch.job.serialization.ImmutableCodec;
import io.spendwatch.job.serialization.VarLong;
import io.spendwatch.job.transaction.Utf8;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a transaction, for its way to the rules that look at each. */
public final class TracedTransactionCodec extends ImmutableCodec<TracedTransaction> {
    private static final long serialVersionUID = 1;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<TracedTransaction> type() {
        return TracedTransaction.class;
    }

    @Override
    public void write(TracedTransaction value, DataOutputView out) throws IOException {
        Bytes.write(value.customer().bytes(), out);
        Bytes.write(value.transactionType().bytes(), out);
        out.writeLong(value.eventTimeMillis());
        out.writeDouble(value.latitude());
        out.writeDouble(value.longitude());
        VarLong.write(value.onlinePaymentUnits(), out);
        VarLong.write(value.inStorePaymentUnits(), out);
    }

    @Override
    public TracedTransaction read(DataInputView in, int writtenVersion) throws IOException {
        return new TracedTransaction(
                Utf8.wrap(Bytes.read(in)),
                Utf8.wrap(Bytes.read(in)),
                in.readLong(),
                in.readDouble(),
                in.readDouble(),
                VarLong.read(in),
                VarLong.read(in));
    }
}

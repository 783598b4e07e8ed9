package io.spendwatch.job.transaction;

import io.spendwatch.job.serialization.Codec;
import io.spendwatch.job.serialization.VarLong;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a batch of transactions one after the other. Only a job whose operators are not chained needs it. */
public final class TransactionBatchCodec implements Codec<TransactionBatch> {
    private static final long serialVersionUID = 1;

    private final TransactionCodec transactions = new TransactionCodec();

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<TransactionBatch> type() {
        return TransactionBatch.class;
    }

    @Override
    public boolean immutable() {
        return false;
    }

    @Override
    public TransactionBatch copy(TransactionBatch value) {
        TransactionBatch copy = new TransactionBatch();
        Transaction each = new Transaction();
        for (int row = 0; row < value.size(); row++) {
            value.get(row, each);
            copy.add(each);
        }
        return copy;
    }

    @Override
    public void write(TransactionBatch value, DataOutputView out) throws IOException {
        VarLong.write(value.size(), out);
        Transaction each = new Transaction();
        for (int row = 0; row < value.size(); row++) {
            value.get(row, each);
            transactions.write(each, out);
        }
    }

    @Override
    public TransactionBatch read(DataInputView in, int writtenVersion) throws IOException {
        TransactionBatch value = new TransactionBatch();
        long size = VarLong.read(in);
        for (long row = 0; row < size; row++) {
            value.add(transactions.read(in, transactions.version()));
        }
        return value;
    }
}

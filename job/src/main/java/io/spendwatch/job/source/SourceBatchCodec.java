package io.spendwatch.job.source;

import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.DeadLetterCodec;
import io.spendwatch.job.serialization.Bytes;
import io.spendwatch.job.serialization.Codec;
import io.spendwatch.job.serialization.VarLong;
import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.TransactionCodec;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a batch of source records. Only a job whose operators are not chained needs it. */
public final class SourceBatchCodec implements Codec<SourceBatch> {
    private static final long serialVersionUID = 1;

    private final TransactionCodec transactions = new TransactionCodec();
    private final DeadLetterCodec deadLetters = new DeadLetterCodec();

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SourceBatch> type() {
        return SourceBatch.class;
    }

    @Override
    public boolean immutable() {
        return false;
    }

    @Override
    public SourceBatch copy(SourceBatch from) {
        SourceBatch copy = new SourceBatch();
        copy.begin(from.source());
        Transaction transaction = new Transaction();
        RawRecord record = new RawRecord();
        for (int row = 0; row < from.transactions().size(); row++) {
            from.transactions().get(row, transaction);
            from.raw().get(row, record);
            copyBytes(record);
            copy.add(transaction, record);
        }
        from.deadLetters().forEach(copy::add);
        return copy;
    }

    @Override
    public void write(SourceBatch from, DataOutputView out) throws IOException {
        Bytes.writeText(from.source(), out);
        int rows = from.transactions().size();
        VarLong.write(rows, out);
        Transaction transaction = new Transaction();
        RawRecord record = new RawRecord();
        for (int row = 0; row < rows; row++) {
            from.transactions().get(row, transaction);
            from.raw().get(row, record);
            transactions.write(transaction, out);
            VarLong.write(record.offset(), out);
            out.writeBoolean(record.hasKey());
            Bytes.write(record.keyCopy(), out);
            Bytes.write(record.valueArray(), record.valueOffset(), record.valueLength(), out);
        }
        VarLong.write(from.deadLetters().size(), out);
        for (DeadLetter deadLetter : from.deadLetters()) {
            deadLetters.write(deadLetter, out);
        }
    }

    @Override
    public SourceBatch read(DataInputView in, int writtenVersion) throws IOException {
        SourceBatch into = new SourceBatch();
        into.begin(Bytes.readText(in));
        long rows = VarLong.read(in);
        RawRecord record = new RawRecord();
        for (long row = 0; row < rows; row++) {
            Transaction transaction = transactions.read(in, transactions.version());
            record.setOffset(VarLong.read(in));
            boolean hasKey = in.readBoolean();
            byte[] key = Bytes.read(in);
            if (hasKey) {
                record.setKey(key, 0, key.length);
            } else {
                record.clearKey();
            }
            byte[] value = Bytes.read(in);
            record.setValue(value, 0, value.length);
            into.add(transaction, record);
        }
        long letters = VarLong.read(in);
        for (long letter = 0; letter < letters; letter++) {
            into.add(deadLetters.read(in, deadLetters.version()));
        }
        return into;
    }

    private static void copyBytes(RawRecord record) {
        byte[] value = record.valueCopy();
        if (record.hasKey()) {
            byte[] key = record.keyCopy();
            record.setKey(key, 0, key.length);
        }
        record.setValue(value, 0, value.length);
    }
}

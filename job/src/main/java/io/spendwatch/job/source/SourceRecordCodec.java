package io.spendwatch.job.source;

import io.spendwatch.job.serialization.Bytes;
import io.spendwatch.job.serialization.Codec;
import io.spendwatch.job.serialization.VarLong;
import io.spendwatch.job.transaction.DeadLetterReason;
import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.TransactionCodec;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Writes a source record; its version is that of the transaction in it. Only a job whose operators are not chained needs
 * it.
 */
public final class SourceRecordCodec implements Codec<SourceRecord> {
    private static final long serialVersionUID = 1;

    private final TransactionCodec transactions = new TransactionCodec();

    @Override
    public int version() {
        return transactions.version();
    }

    @Override
    public Class<SourceRecord> type() {
        return SourceRecord.class;
    }

    @Override
    public boolean immutable() {
        return false;
    }

    @Override
    public SourceRecord copy(SourceRecord from) {
        SourceRecord copy =
                new SourceRecord(from.isValid() ? transactions.copy(from.transaction()) : new Transaction());
        copy.setPosition(from.source(), from.offset());
        if (from.hasKey()) {
            copy.setKey(from.key());
        }
        if (from.hasValue()) {
            byte[] value = from.toDeadLetter().value();
            copy.setValue(value, 0, value.length);
        }
        if (from.isValid()) {
            copy.accept();
        } else {
            copy.reject(from.reason(), from.detail());
        }
        return copy;
    }

    @Override
    public void write(SourceRecord from, DataOutputView out) throws IOException {
        Bytes.writeText(from.source(), out);
        VarLong.write(from.offset(), out);
        out.writeBoolean(from.hasKey());
        Bytes.write(from.key(), out);
        out.writeBoolean(from.hasValue());
        Bytes.write(from.value(), from.valueOffset(), from.valueLength(), out);
        out.writeBoolean(from.isValid());
        if (from.isValid()) {
            transactions.write(from.transaction(), out);
        } else {
            Bytes.writeText(from.reason().name(), out);
            Bytes.writeText(from.detail(), out);
        }
    }

    @Override
    public SourceRecord read(DataInputView in, int writtenVersion) throws IOException {
        String source = Bytes.readText(in);
        long offset = VarLong.read(in);
        boolean hasKey = in.readBoolean();
        byte[] key = Bytes.read(in);
        boolean hasValue = in.readBoolean();
        byte[] value = Bytes.read(in);
        boolean valid = in.readBoolean();
        SourceRecord into = new SourceRecord(valid ? transactions.read(in, writtenVersion) : new Transaction());
        into.setPosition(source, offset);
        if (hasKey) {
            into.setKey(key);
        }
        if (hasValue) {
            into.setValue(value, 0, value.length);
        }
        if (valid) {
            into.accept();
        } else {
            into.reject(DeadLetterReason.valueOf(Bytes.readText(in)), Bytes.readText(in));
        }
        return into;
    }
}

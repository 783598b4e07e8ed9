package io.spendwatch.job.transaction;

import io.spendwatch.job.serialization.Bytes;
import io.spendwatch.job.serialization.Codec;
import io.spendwatch.job.serialization.VarLong;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a transaction, with texts of its own. Only a job whose operators are not chained needs it. */
public final class TransactionCodec implements Codec<Transaction> {
    private static final long serialVersionUID = 1;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Transaction> type() {
        return Transaction.class;
    }

    @Override
    public boolean immutable() {
        return false;
    }

    @Override
    public Transaction copy(Transaction value) {
        Transaction copy = new Transaction();
        copyText(value.customer(), copy.customer());
        copyText(value.transactionType(), copy.transactionType());
        copy.setPayments(value.onlinePaymentUnits(), value.inStorePaymentUnits());
        copy.setLocation(value.latitude(), value.longitude());
        copy.setEventTimeMillis(value.eventTimeMillis());
        copy.setRecordTimestampMillis(value.recordTimestampMillis());
        return copy;
    }

    @Override
    public void write(Transaction value, DataOutputView out) throws IOException {
        writeText(value.customer(), out);
        writeText(value.transactionType(), out);
        VarLong.write(value.onlinePaymentUnits(), out);
        VarLong.write(value.inStorePaymentUnits(), out);
        out.writeDouble(value.latitude());
        out.writeDouble(value.longitude());
        out.writeLong(value.eventTimeMillis());
        out.writeLong(value.recordTimestampMillis());
    }

    @Override
    public Transaction read(DataInputView in, int writtenVersion) throws IOException {
        Transaction value = new Transaction();
        readText(in, value.customer());
        readText(in, value.transactionType());
        value.setPayments(VarLong.read(in), VarLong.read(in));
        value.setLocation(in.readDouble(), in.readDouble());
        value.setEventTimeMillis(in.readLong());
        value.setRecordTimestampMillis(in.readLong());
        return value;
    }

    private static void copyText(Utf8Slice from, Utf8Slice to) {
        byte[] bytes = from.toUtf8().bytes();
        to.set(bytes, 0, bytes.length);
    }

    private static void writeText(Utf8Slice text, DataOutputView out) throws IOException {
        Bytes.write(text.array(), text.offset(), text.length(), out);
    }

    private static void readText(DataInputView in, Utf8Slice to) throws IOException {
        byte[] bytes = Bytes.read(in);
        to.set(bytes, 0, bytes.length);
    }
}

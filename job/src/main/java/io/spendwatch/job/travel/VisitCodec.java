package io.spendwatch.job.travel;

import io.spendwatch.job.serialization.Bytes;
import io.spendwatch.job.serialization.ImmutableCodec;
import io.spendwatch.job.serialization.VarLong;
import io.spendwatch.job.transaction.Utf8;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a visit, for state; most of them take about 40 bytes. */
public final class VisitCodec extends ImmutableCodec<Visit> {
    private static final long serialVersionUID = 1;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Visit> type() {
        return Visit.class;
    }

    @Override
    public void write(Visit value, DataOutputView out) throws IOException {
        out.writeLong(value.timeMillis());
        out.writeDouble(value.latitude());
        out.writeDouble(value.longitude());
        Bytes.write(value.transactionType().bytes(), out);
        VarLong.write(value.onlineUnits(), out);
        VarLong.write(value.inStoreUnits(), out);
    }

    @Override
    public Visit read(DataInputView in, int writtenVersion) throws IOException {
        return new Visit(
                in.readLong(),
                in.readDouble(),
                in.readDouble(),
                Utf8.wrap(Bytes.read(in)),
                VarLong.read(in),
                VarLong.read(in));
    }
}

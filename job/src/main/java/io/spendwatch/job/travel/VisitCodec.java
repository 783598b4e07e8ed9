package io.spendwatch.job.travel;

import io.spendwatch.job.money.Money;
import io.spendwatch.job.serialization.ImmutableCodec;
import io.spendwatch.job.serialization.VarLong;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a visit, for state; most of them take 35 bytes. */
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
        VarLong.write(value.count(), out);
        write(value.online(), out);
        write(value.inStore(), out);
    }

    @Override
    public Visit read(DataInputView in, int writtenVersion) throws IOException {
        return new Visit(
                in.readLong(), in.readDouble(), in.readDouble(), VarLong.read(in), readMoney(in), readMoney(in));
    }

    private static void write(Money money, DataOutputView out) throws IOException {
        VarLong.write(money.high(), out);
        VarLong.write(money.low(), out);
    }

    private static Money readMoney(DataInputView in) throws IOException {
        return new Money(VarLong.read(in), VarLong.read(in));
    }
}

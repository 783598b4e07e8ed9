package io.spendwatch.job.spending;

import io.spendwatch.job.money.MoneySum;
import io.spendwatch.job.serialization.Codec;
import io.spendwatch.job.serialization.VarLong;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes spending; most of it takes 30 bytes. */
public final class SpendingCodec implements Codec<Spending> {
    private static final long serialVersionUID = 1;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Spending> type() {
        return Spending.class;
    }

    @Override
    public boolean immutable() {
        return false;
    }

    @Override
    public Spending copy(Spending value) {
        Spending copy = new Spending();
        copy.set(value);
        return copy;
    }

    @Override
    public void write(Spending value, DataOutputView out) throws IOException {
        VarLong.write(value.count(), out);
        writeMoney(value.online(), out);
        writeMoney(value.inStore(), out);
        out.writeLong(value.lastEventTimeMillis());
        out.writeDouble(value.latitude());
        out.writeDouble(value.longitude());
    }

    @Override
    public Spending read(DataInputView in, int writtenVersion) throws IOException {
        Spending value = new Spending();
        long count = VarLong.read(in);
        readMoney(in, value.online());
        readMoney(in, value.inStore());
        value.restore(count, in.readLong(), in.readDouble(), in.readDouble());
        return value;
    }

    private static void writeMoney(MoneySum sum, DataOutputView out) throws IOException {
        VarLong.write(sum.high(), out);
        VarLong.write(sum.low(), out);
    }

    private static void readMoney(DataInputView in, MoneySum into) throws IOException {
        into.set(VarLong.read(in), VarLong.read(in));
    }
}

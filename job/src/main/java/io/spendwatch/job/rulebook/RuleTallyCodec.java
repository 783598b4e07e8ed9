package io.spendwatch.job.rulebook;

import io.spendwatch.job.serialization.Bytes;
import io.spendwatch.job.serialization.ImmutableCodec;
import io.spendwatch.job.serialization.VarLong;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a tally, for its way to where the status of the rules is kept. */
public final class RuleTallyCodec extends ImmutableCodec<RuleTally> {
    private static final long serialVersionUID = 1;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<RuleTally> type() {
        return RuleTally.class;
    }

    @Override
    public void write(RuleTally value, DataOutputView out) throws IOException {
        Bytes.writeText(value.rule(), out);
        VarLong.write(value.alerts(), out);
        VarLong.write(value.errors(), out);
        Bytes.writeText(value.lastError(), out);
    }

    @Override
    public RuleTally read(DataInputView in, int writtenVersion) throws IOException {
        return new RuleTally(Bytes.readText(in), VarLong.read(in), VarLong.read(in), Bytes.readText(in));
    }
}

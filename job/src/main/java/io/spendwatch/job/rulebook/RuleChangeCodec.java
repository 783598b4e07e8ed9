package io.spendwatch.job.rulebook;

import io.spendwatch.job.rule.RuleDefinitionCodec;
import io.spendwatch.job.serialization.Bytes;
import io.spendwatch.job.serialization.ImmutableCodec;
import io.spendwatch.job.serialization.VarLong;
import java.io.IOException;
import java.util.Optional;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a change of rules, for its way to those who judge and for state. */
public final class RuleChangeCodec extends ImmutableCodec<RuleChange> {
    private static final long serialVersionUID = 1;

    private final RuleDefinitionCodec rules = new RuleDefinitionCodec();

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<RuleChange> type() {
        return RuleChange.class;
    }

    @Override
    public void write(RuleChange value, DataOutputView out) throws IOException {
        Bytes.writeText(value.id(), out);
        VarLong.write(value.version(), out);
        out.writeLong(value.afterMillis());
        out.writeBoolean(value.rule().isPresent());
        if (value.rule().isPresent()) {
            VarLong.write(rules.version(), out);
            rules.write(value.rule().get(), out);
        }
        out.writeLong(value.pairsAfterMillis());
    }

    @Override
    public RuleChange read(DataInputView in, int writtenVersion) throws IOException {
        return new RuleChange(
                Bytes.readText(in),
                VarLong.read(in),
                in.readLong(),
                in.readBoolean() ? Optional.of(rules.read(in, Math.toIntExact(VarLong.read(in)))) : Optional.empty(),
                in.readLong());
    }
}

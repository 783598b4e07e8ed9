package io.spendwatch.job.rulebook;

import io.spendwatch.job.rule.RuleDefinitionCodec;
import io.spendwatch.job.serialization.ImmutableCodec;
import io.spendwatch.job.serialization.VarLong;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a version that cannot count yet, for state. */
public final class PendingRuleCodec extends ImmutableCodec<PendingRule> {
    private static final long serialVersionUID = 1;

    private final RuleDefinitionCodec rules = new RuleDefinitionCodec();

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PendingRule> type() {
        return PendingRule.class;
    }

    @Override
    public void write(PendingRule value, DataOutputView out) throws IOException {
        VarLong.write(value.version(), out);
        out.writeLong(value.publishedMillis());
        out.writeLong(value.afterMillis());
        out.writeLong(value.pairsAfterMillis());
        VarLong.write(rules.version(), out);
        rules.write(value.rule(), out);
    }

    @Override
    public PendingRule read(DataInputView in, int writtenVersion) throws IOException {
        return new PendingRule(
                VarLong.read(in),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                rules.read(in, Math.toIntExact(VarLong.read(in))));
    }
}

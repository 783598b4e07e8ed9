package io.spendwatch.job.rulebook;

import io.spendwatch.job.serialization.Bytes;
import io.spendwatch.job.serialization.ImmutableCodec;
import io.spendwatch.job.serialization.VarLong;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a rule's status, for its way to the topic and for state. */
public final class RuleStatusCodec extends ImmutableCodec<RuleStatus> {
    private static final long serialVersionUID = 1;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<RuleStatus> type() {
        return RuleStatus.class;
    }

    @Override
    public void write(RuleStatus value, DataOutputView out) throws IOException {
        Bytes.writeText(value.id(), out);
        Bytes.writeText(value.state().name(), out);
        VarLong.write(value.version(), out);
        out.writeLong(value.publishedMillis());
        out.writeLong(value.sinceMillis());
        out.writeLong(value.pairsAfterMillis());
        VarLong.write(value.reasons().size(), out);
        for (String reason : value.reasons()) {
            Bytes.writeText(reason, out);
        }
        VarLong.write(value.inForce(), out);
        Bytes.writeText(value.rule(), out);
        VarLong.write(value.alerts(), out);
        VarLong.write(value.errors(), out);
        Bytes.writeText(value.lastError(), out);
    }

    @Override
    public RuleStatus read(DataInputView in, int writtenVersion) throws IOException {
        return new RuleStatus(
                Bytes.readText(in),
                RuleState.valueOf(Bytes.readText(in)),
                VarLong.read(in),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                readReasons(in),
                VarLong.read(in),
                Bytes.readText(in),
                VarLong.read(in),
                VarLong.read(in),
                Bytes.readText(in));
    }

    private static List<String> readReasons(DataInputView in) throws IOException {
        long count = VarLong.read(in);
        List<String> reasons = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            reasons.add(Bytes.readText(in));
        }
        return reasons;
    }
}

package io.spendwatch.job.rule;

import io.spendwatch.job.serialization.Bytes;
import io.spendwatch.job.serialization.ImmutableCodec;
import io.spendwatch.job.serialization.VarLong;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a rule, for its way to those who judge by it and for state. */
public final class RuleDefinitionCodec extends ImmutableCodec<RuleDefinition> {
    private static final long serialVersionUID = 1;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<RuleDefinition> type() {
        return RuleDefinition.class;
    }

    @Override
    public void write(RuleDefinition value, DataOutputView out) throws IOException {
        Bytes.writeText(value.id(), out);
        Bytes.writeText(value.description(), out);
        Bytes.writeText(value.kind().name(), out);
        VarLong.write(value.window().size().toMillis(), out);
        VarLong.write(value.window().slide().toMillis(), out);
        out.writeBoolean(value.enabled());
        VarLong.write(value.transactionTypes().size(), out);
        for (String type : value.transactionTypes()) {
            Bytes.writeText(type, out);
        }
        Bytes.writeText(value.emit().name(), out);
        out.writeLong(value.saysEffectiveFrom() ? value.effectiveFrom().toEpochMilli() : Long.MIN_VALUE);
        Bytes.writeText(value.when(), out);
    }

    @Override
    public RuleDefinition read(DataInputView in, int writtenVersion) throws IOException {
        return new RuleDefinition(
                Bytes.readText(in),
                Bytes.readText(in),
                RuleKind.valueOf(Bytes.readText(in)),
                new RuleWindow(Duration.ofMillis(VarLong.read(in)), Duration.ofMillis(VarLong.read(in))),
                in.readBoolean(),
                readTypes(in),
                Emission.valueOf(Bytes.readText(in)),
                readEffectiveFrom(in),
                Bytes.readText(in));
    }

    private static List<String> readTypes(DataInputView in) throws IOException {
        long count = VarLong.read(in);
        List<String> types = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            types.add(Bytes.readText(in));
        }
        return types;
    }

    private static Instant readEffectiveFrom(DataInputView in) throws IOException {
        long millis = in.readLong();
        return millis == Long.MIN_VALUE ? RuleDefinition.UNSAID : Instant.ofEpochMilli(millis);
    }
}

package io.spendwatch.job.deadletter;

import io.spendwatch.job.serialization.Bytes;
import io.spendwatch.job.serialization.ImmutableCodec;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a dead letter, for its way to the sink. */
public final class DeadLetterCodec extends ImmutableCodec<DeadLetter> {
    private static final long serialVersionUID = 1;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<DeadLetter> type() {
        return DeadLetter.class;
    }

    @Override
    public void write(DeadLetter letter, DataOutputView out) throws IOException {
        Bytes.writeText(letter.reason(), out);
        Bytes.writeText(letter.detail(), out);
        PositionCodec.write(letter.position(), out);
        Bytes.write(letter.key(), out);
        Bytes.write(letter.value(), out);
        out.writeBoolean(letter.hasKey());
        out.writeBoolean(letter.hasValue());
    }

    @Override
    public DeadLetter read(DataInputView in, int writtenVersion) throws IOException {
        return new DeadLetter(
                Bytes.readText(in),
                Bytes.readText(in),
                PositionCodec.read(in),
                Bytes.read(in),
                Bytes.read(in),
                in.readBoolean(),
                in.readBoolean());
    }
}

package io.spendwatch.job.rulebook;

import io.spendwatch.job.rulebook.RuleMessage.Decided;
import io.spendwatch.job.rulebook.RuleMessage.Published;
import io.spendwatch.job.rulebook.RuleMessage.ReadUntil;
import io.spendwatch.job.serialization.Bytes;
import io.spendwatch.job.serialization.ImmutableCodec;
import io.spendwatch.job.serialization.VarLong;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes what the readers of the rules' topic say, for its way to the rulebook. Times are cut to milliseconds. */
public final class RuleMessageCodec extends ImmutableCodec<RuleMessage> {
    private static final long serialVersionUID = 1;

    private static final byte PUBLISHED = 1;
    private static final byte DECIDED = 2;
    private static final byte READ_UNTIL = 3;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<RuleMessage> type() {
        return RuleMessage.class;
    }

    @Override
    public void write(RuleMessage value, DataOutputView out) throws IOException {
        if (value instanceof Published published) {
            out.writeByte(PUBLISHED);
            writePublished(published, out);
        } else if (value instanceof Decided decided) {
            out.writeByte(DECIDED);
            Bytes.writeText(decided.id(), out);
            VarLong.write(decided.version(), out);
            out.writeLong(decided.publishedMillis());
            out.writeLong(decided.afterMillis());
            out.writeLong(decided.pairsAfterMillis());
        } else if (value instanceof ReadUntil read) {
            out.writeByte(READ_UNTIL);
            out.writeLong(read.wallMillis());
        }
    }

    @Override
    public RuleMessage read(DataInputView in, int writtenVersion) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case PUBLISHED -> readPublished(in);
            case DECIDED ->
                new Decided(Bytes.readText(in), VarLong.read(in), in.readLong(), in.readLong(), in.readLong());
            case READ_UNTIL -> new ReadUntil(in.readLong());
            default ->
                throw new IOException("There is no message of kind " + kind + ": these are not the bytes of one");
        };
    }

    private static void writePublished(Published published, DataOutputView out) throws IOException {
        Bytes.writeText(published.key(), out);
        VarLong.write(published.offset(), out);
        out.writeLong(published.timestampMillis());
        out.writeBoolean(published.value().isPresent());
        if (published.value().isPresent()) {
            Bytes.write(published.value().get(), out);
        }
        out.writeBoolean(published.effectiveFrom().isPresent());
        if (published.effectiveFrom().isPresent()) {
            out.writeLong(published.effectiveFrom().get().toEpochMilli());
        }
    }

    private static Published readPublished(DataInputView in) throws IOException {
        return new Published(
                Bytes.readText(in),
                VarLong.read(in),
                in.readLong(),
                in.readBoolean() ? Optional.of(Bytes.read(in)) : Optional.empty(),
                in.readBoolean() ? Optional.of(Instant.ofEpochMilli(in.readLong())) : Optional.empty());
    }
}

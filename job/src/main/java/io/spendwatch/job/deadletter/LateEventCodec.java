package io.spendwatch.job.deadletter;

import io.spendwatch.job.serialization.Bytes;
import io.spendwatch.job.serialization.ImmutableCodec;
import java.io.IOException;
import java.time.Instant;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a late event, for its way to the sink. */
public final class LateEventCodec extends ImmutableCodec<LateEvent> {
    private static final long serialVersionUID = 1;

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<LateEvent> type() {
        return LateEvent.class;
    }

    @Override
    public void write(LateEvent event, DataOutputView out) throws IOException {
        Bytes.writeText(event.reason().name(), out);
        out.writeLong(event.eventTime().toEpochMilli());
        out.writeLong(event.clock().toEpochMilli());
        out.writeLong(event.clockMovedBy());
        PositionCodec.write(event.position(), out);
        Bytes.write(event.key(), out);
        Bytes.write(event.value(), out);
        out.writeBoolean(event.hasKey());
    }

    @Override
    public LateEvent read(DataInputView in, int writtenVersion) throws IOException {
        return new LateEvent(
                LateReason.valueOf(Bytes.readText(in)),
                Instant.ofEpochMilli(in.readLong()),
                Instant.ofEpochMilli(in.readLong()),
                writtenVersion < 2 ? LateEvent.UNKNOWN : in.readLong(),
                PositionCodec.read(in),
                Bytes.read(in),
                Bytes.read(in),
                in.readBoolean());
    }
}

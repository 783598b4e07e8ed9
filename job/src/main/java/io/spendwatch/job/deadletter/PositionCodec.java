package io.spendwatch.job.deadletter;

import io.spendwatch.job.serialization.Bytes;
import io.spendwatch.job.serialization.VarLong;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a position, as a part of what holds it. */
final class PositionCodec {
    private PositionCodec() {}

    static void write(Position position, DataOutputView out) throws IOException {
        Bytes.writeText(position.source(), out);
        VarLong.write(position.offset(), out);
    }

    static Position read(DataInputView in) throws IOException {
        return new Position(Bytes.readText(in), VarLong.read(in));
    }
}

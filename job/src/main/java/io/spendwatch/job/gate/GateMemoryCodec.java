package io.spendwatch.job.gate;

import io.spendwatch.job.serialization.Bytes;
import io.spendwatch.job.serialization.ImmutableCodec;
import io.spendwatch.job.serialization.VarLong;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes what a subtask of the gate leaves in a checkpoint. */
public final class GateMemoryCodec extends ImmutableCodec<GateMemory> {
    private static final long serialVersionUID = 1;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<GateMemory> type() {
        return GateMemory.class;
    }

    @Override
    public void write(GateMemory value, DataOutputView out) throws IOException {
        VarLong.write(value.subtask(), out);
        VarLong.write(value.parallelism(), out);
        out.writeLong(value.promised());
        VarLong.write(value.clocks().size(), out);
        for (PartitionClock clock : value.clocks()) {
            Bytes.writeText(clock.source(), out);
            out.writeLong(clock.clockMillis());
        }
        out.writeLong(value.tracedAfterMillis());
    }

    @Override
    public GateMemory read(DataInputView in, int writtenVersion) throws IOException {
        int subtask = Math.toIntExact(VarLong.read(in));
        int parallelism = Math.toIntExact(VarLong.read(in));
        long promised = in.readLong();
        long count = VarLong.read(in);
        List<PartitionClock> clocks = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            clocks.add(new PartitionClock(Bytes.readText(in), in.readLong()));
        }
        return new GateMemory(subtask, parallelism, promised, clocks, in.readLong());
    }
}

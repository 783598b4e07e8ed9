package io.spendwatch.job.ledger;

import io.spendwatch.job.serialization.ImmutableCodec;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes the index of a run. */
public final class RunIndexCodec extends ImmutableCodec<RunIndex> {
    private static final long serialVersionUID = 1;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<RunIndex> type() {
        return RunIndex.class;
    }

    @Override
    public void write(RunIndex value, DataOutputView out) throws IOException {
        out.writeInt(value.lines());
        out.writeInt(value.pages());
        for (int page = 0; page < value.pages(); page++) {
            out.writeInt(value.lowestHash(page));
        }
    }

    @Override
    public RunIndex read(DataInputView in, int writtenVersion) throws IOException {
        int lines = in.readInt();
        int[] lowestHashes = new int[in.readInt()];
        for (int page = 0; page < lowestHashes.length; page++) {
            lowestHashes[page] = in.readInt();
        }
        return new RunIndex(lines, lowestHashes);
    }
}

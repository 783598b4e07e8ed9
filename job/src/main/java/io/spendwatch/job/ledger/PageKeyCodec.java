package io.spendwatch.job.ledger;

import io.spendwatch.job.serialization.ImmutableCodec;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a page's key, its version being that of the run's: the pages of a run follow each other. */
public final class PageKeyCodec extends ImmutableCodec<PageKey> {
    private static final long serialVersionUID = 1;

    private final RunKeyCodec runs = new RunKeyCodec();

    @Override
    public int version() {
        return runs.version();
    }

    @Override
    public Class<PageKey> type() {
        return PageKey.class;
    }

    @Override
    public void write(PageKey value, DataOutputView out) throws IOException {
        runs.write(value.run(), out);
        out.writeInt(value.page());
    }

    @Override
    public PageKey read(DataInputView in, int writtenVersion) throws IOException {
        return new PageKey(runs.read(in, writtenVersion), in.readInt());
    }
}

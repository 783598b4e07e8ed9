package io.spendwatch.job.trace;

import io.spendwatch.job.serialization.ImmutableCodec;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a report, for its way to the rulebook. */
public final class TracingReportCodec extends ImmutableCodec<TracingReport> {
    private static final long serialVersionUID = 1;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<TracingReport> type() {
        return TracingReport.class;
    }

    @Override
    public void write(TracingReport value, DataOutputView out) throws IOException {
        out.writeInt(value.subtask());
        out.writeInt(value.parallelism());
        out.writeLong(value.sinceMillis());
    }

    @Override
    public TracingReport read(DataInputView in, int writtenVersion) throws IOException {
        return new TracingReport(in.readInt(), in.readInt(), in.readLong());
    }
}

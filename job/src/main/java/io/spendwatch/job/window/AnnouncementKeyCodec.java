package io.spendwatch.job.window;

import io.spendwatch.job.serialization.Bytes;
import io.spendwatch.job.serialization.ImmutableCodec;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes which alert was announced, for state. */
public final class AnnouncementKeyCodec extends ImmutableCodec<AnnouncementKey> {
    private static final long serialVersionUID = 1;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<AnnouncementKey> type() {
        return AnnouncementKey.class;
    }

    @Override
    public void write(AnnouncementKey value, DataOutputView out) throws IOException {
        out.writeLong(value.windowEndMillis());
        Bytes.writeText(value.rule(), out);
    }

    @Override
    public AnnouncementKey read(DataInputView in, int writtenVersion) throws IOException {
        return new AnnouncementKey(in.readLong(), Bytes.readText(in));
    }
}

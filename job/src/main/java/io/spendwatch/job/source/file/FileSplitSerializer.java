package io.spendwatch.job.source.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Writes splits, for the reader's state and for the enumerator's. */
final class FileSplitSerializer {
    private static final int VERSION = 1;

    private FileSplitSerializer() {}

    static SimpleVersionedSerializer<FileSplit> ofOne() {
        return new SimpleVersionedSerializer<>() {
            @Override
            public int getVersion() {
                return VERSION;
            }

            @Override
            public byte[] serialize(FileSplit split) throws IOException {
                DataOutputSerializer out = new DataOutputSerializer(64);
                write(split, out);
                return out.getCopyOfBuffer();
            }

            @Override
            public FileSplit deserialize(int version, byte[] serialized) throws IOException {
                return read(new DataInputDeserializer(serialized));
            }
        };
    }

    static SimpleVersionedSerializer<List<FileSplit>> ofMany() {
        return new SimpleVersionedSerializer<>() {
            @Override
            public int getVersion() {
                return VERSION;
            }

            @Override
            public byte[] serialize(List<FileSplit> splits) throws IOException {
                DataOutputSerializer out = new DataOutputSerializer(256);
                out.writeInt(splits.size());
                for (FileSplit split : splits) {
                    write(split, out);
                }
                return out.getCopyOfBuffer();
            }

            @Override
            public List<FileSplit> deserialize(int version, byte[] serialized) throws IOException {
                DataInputDeserializer in = new DataInputDeserializer(serialized);
                int count = in.readInt();
                List<FileSplit> splits = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    splits.add(read(in));
                }
                return splits;
            }
        };
    }

    private static void write(FileSplit split, DataOutputSerializer out) throws IOException {
        out.writeInt(split.index());
        out.writeUTF(split.path());
        out.writeLong(split.lines());
        out.writeLong(split.bytes());
        out.writeLong(split.clockMillis());
    }

    private static FileSplit read(DataInputDeserializer in) throws IOException {
        return new FileSplit(in.readInt(), in.readUTF(), in.readLong(), in.readLong(), in.readLong());
    }
}

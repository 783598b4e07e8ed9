package io.spendwatch.job.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Values and snapshots of serializers, to bytes and back. */
public final class CodecBytes {
    private CodecBytes() {}

    public static <T> byte[] write(TypeSerializer<T> serializer, List<? extends T> values) {
        try {
            DataOutputSerializer out = new DataOutputSerializer(64);
            for (T value : values) {
                serializer.serialize(value, out);
            }
            return out.getCopyOfBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads values until the bytes are used up. */
    public static <T> List<T> read(TypeSerializer<T> serializer, byte[] bytes) {
        try {
            DataInputDeserializer in = new DataInputDeserializer(bytes);
            List<T> values = new ArrayList<>();
            while (in.available() > 0) {
                values.add(serializer.deserialize(in));
            }
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] writeSnapshot(TypeSerializerSnapshot<?> snapshot) {
        try {
            DataOutputSerializer out = new DataOutputSerializer(64);
            TypeSerializerSnapshot.writeVersionedSnapshot(out, snapshot);
            return out.getCopyOfBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <T> TypeSerializerSnapshot<T> readSnapshot(byte[] bytes) throws IOException {
        return TypeSerializerSnapshot.readVersionedSnapshot(
                new DataInputDeserializer(bytes), CodecBytes.class.getClassLoader());
    }
}

package io.spendwatch.job.serialization;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.util.InstantiationUtil;

/** What a savepoint says of a {@link CodecSerializer}: the codec's class and the version that was written. */
public final class CodecSerializerSnapshot<T> implements TypeSerializerSnapshot<T> {
    private static final int SNAPSHOT_VERSION = 1;

    private Codec<T> codec;
    private int writtenVersion;

    /** For Flink, which fills it by {@link #readSnapshot}. */
    @SuppressWarnings("unused")
    public CodecSerializerSnapshot() {}

    CodecSerializerSnapshot(Codec<T> codec) {
        this.codec = codec;
        this.writtenVersion = codec.version();
    }

    @Override
    public int getCurrentVersion() {
        return SNAPSHOT_VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        out.writeUTF(codec.getClass().getName());
        out.writeInt(writtenVersion);
    }

    @Override
    @SuppressWarnings("unchecked") // The name was written by a snapshot of the same type of values.
    public void readSnapshot(int readVersion, DataInputView in, ClassLoader classLoader) throws IOException {
        String className = in.readUTF();
        writtenVersion = in.readInt();
        try {
            codec = InstantiationUtil.instantiate(className, Codec.class, classLoader);
        } catch (Exception e) {
            throw new IOException(
                    "The savepoint holds values written by " + className
                            + ", which this version of the job does not have: restore it with the version that wrote it",
                    e);
        }
    }

    @Override
    public TypeSerializer<T> restoreSerializer() {
        return new CodecSerializer<>(codec, writtenVersion);
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(TypeSerializerSnapshot<T> old) {
        if (!(old instanceof CodecSerializerSnapshot<T> that) || codec.getClass() != that.codec.getClass()) {
            return TypeSerializerSchemaCompatibility.incompatible();
        }
        if (that.writtenVersion == writtenVersion) {
            return TypeSerializerSchemaCompatibility.compatibleAsIs();
        }
        return that.writtenVersion < writtenVersion
                ? TypeSerializerSchemaCompatibility.compatibleAfterMigration()
                : TypeSerializerSchemaCompatibility.incompatible();
    }
}

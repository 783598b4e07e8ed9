package io.spendwatch.job.serialization;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Flink's serializer over a {@link Codec}; reads one written version, always writes the codec's own. */
public final class CodecSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1;

    private final Codec<T> codec;
    private final int writtenVersion;

    public CodecSerializer(Codec<T> codec) {
        this(codec, codec.version());
    }

    CodecSerializer(Codec<T> codec, int writtenVersion) {
        this.codec = codec;
        this.writtenVersion = writtenVersion;
    }

    @Override
    public boolean isImmutableType() {
        return codec.immutable();
    }

    @Override
    public TypeSerializer<T> duplicate() {
        return this;
    }

    /** Not supported: no operator of the job reads into a value that it holds already. */
    @Override
    public T createInstance() {
        throw new UnsupportedOperationException(codec.type().getName() + " has no empty instance");
    }

    @Override
    public T copy(T from) {
        return codec.copy(from);
    }

    @Override
    public T copy(T from, T reuse) {
        return codec.copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(T value, DataOutputView out) throws IOException {
        codec.write(value, out);
    }

    @Override
    public T deserialize(DataInputView in) throws IOException {
        return codec.read(in, writtenVersion);
    }

    @Override
    public T deserialize(T reuse, DataInputView in) throws IOException {
        return deserialize(in);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        serialize(deserialize(source), target);
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new CodecSerializerSnapshot<>(codec);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodecSerializer<?> that
                && codec.getClass() == that.codec.getClass()
                && writtenVersion == that.writtenVersion;
    }

    @Override
    public int hashCode() {
        return codec.getClass().hashCode() * 31 + writtenVersion;
    }
}

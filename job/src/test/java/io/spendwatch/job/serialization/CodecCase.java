package io.spendwatch.job.serialization;

import java.util.List;
import net.jqwik.api.Arbitrary;

/**
 * A codec and values to try it on.
 *
 * @param codec the codec
 * @param storedByVersion the values that are stored for each version, from 1: they never change
 * @param any all kinds of values
 * @param <T> the type of the values
 */
record CodecCase<T>(Codec<T> codec, List<List<T>> storedByVersion, Arbitrary<T> any) {

    /** Makes the case of a codec that has one version. */
    static <T> CodecCase<T> of(Codec<T> codec, List<T> stored, Arbitrary<T> any) {
        return new CodecCase<>(codec, List.of(stored), any);
    }

    String name() {
        return codec.type().getSimpleName();
    }

    /** Returns what is stored for a version, in this order. */
    List<T> stored(int version) {
        return storedByVersion.get(version - 1);
    }

    CodecSerializer<T> serializer() {
        return new CodecSerializer<>(codec);
    }

    /** Generates this codec's values, each with the codec. */
    Arbitrary<CodecValue<T>> anyWithCodec() {
        return any.map(value -> new CodecValue<>(codec, value));
    }

    @Override
    public String toString() {
        return name();
    }

    record CodecValue<T>(Codec<T> codec, T value) {}
}

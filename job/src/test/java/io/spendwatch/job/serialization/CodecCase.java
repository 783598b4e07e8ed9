package io.spendwatch.job.serialization;

import java.util.List;
import net.jqwik.api.Arbitrary;

/**
 * A codec and values to try it on.
 *
 * @param codec the codec
 * @param stored the values that are stored for each version, in this order: they never change
 * @param any all kinds of values
 * @param <T> the type of the values
 */
record CodecCase<T>(Codec<T> codec, List<T> stored, Arbitrary<T> any) {

    String name() {
        return codec.type().getSimpleName();
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

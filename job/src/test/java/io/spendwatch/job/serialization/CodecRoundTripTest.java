package io.spendwatch.job.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.serialization.CodecCase.CodecValue;
import io.spendwatch.job.testing.CodecBytes;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

class CodecRoundTripTest {
    private static final int TRIES = 3_000;

    @Property(tries = TRIES)
    <T> void shouldReadWhatItWrote(@ForAll("anyValue") CodecValue<T> generated) {
        // given
        TypeSerializer<T> serializer = new CodecSerializer<>(generated.codec());

        // when
        byte[] written = CodecBytes.write(serializer, List.of(generated.value(), generated.value()));
        List<T> read = CodecBytes.read(serializer, written);

        // then
        SameValue.assertSame(read, List.of(generated.value(), generated.value()));
        assertThat(CodecBytes.write(serializer, read)).isEqualTo(written);
    }

    @Property(tries = TRIES)
    <T> void shouldCopyTheValueAndItsBytes(@ForAll("anyValue") CodecValue<T> generated) throws IOException {
        // given
        TypeSerializer<T> serializer = new CodecSerializer<>(generated.codec());
        byte[] written = CodecBytes.write(serializer, List.of(generated.value()));

        // when
        T copy = serializer.copy(generated.value());
        DataOutputSerializer copiedBytes = new DataOutputSerializer(16);
        serializer.copy(new DataInputDeserializer(written), copiedBytes);

        // then
        SameValue.assertSame(List.of(copy), List.of(generated.value()));
        assertThat(copiedBytes.getCopyOfBuffer()).isEqualTo(written);
        assertThat(copy == generated.value()).isEqualTo(serializer.isImmutableType());
    }

    @Provide
    Arbitrary<CodecValue<?>> anyValue() {
        return Arbitraries.of(CodecCases.all())
                .flatMap(codec -> codec.anyWithCodec().map(value -> (CodecValue<?>) value));
    }
}

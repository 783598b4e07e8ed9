package io.spendwatch.job.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.testing.CodecBytes;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoredFormatsTest {

    static List<CodecCase<?>> codecs() {
        return CodecCases.all();
    }

    static Stream<Arguments> versions() {
        return CodecCases.all().stream()
                .flatMap(codec -> IntStream.rangeClosed(1, codec.codec().version())
                        .mapToObj(version -> Arguments.of(codec, version)));
    }

    @ParameterizedTest(name = "{0} of version {1}")
    @MethodSource("versions")
    <T> void shouldReadWhatEveryVersionWrote(CodecCase<T> codec, int version) throws IOException {
        // given
        TypeSerializerSnapshot<T> stored = CodecBytes.readSnapshot(StoredFormats.snapshot(codec, version));

        // when
        List<T> read = CodecBytes.read(stored.restoreSerializer(), StoredFormats.values(codec, version));

        // then
        SameValue.assertSame(read, codec.stored(version));
    }

    @ParameterizedTest(name = "{0} of version {1}")
    @MethodSource("versions")
    <T> void shouldBeCompatibleWithEveryVersion(CodecCase<T> codec, int version) throws IOException {
        // given
        TypeSerializerSnapshot<T> stored = CodecBytes.readSnapshot(StoredFormats.snapshot(codec, version));

        // when
        TypeSerializerSchemaCompatibility<T> compatibility =
                codec.serializer().snapshotConfiguration().resolveSchemaCompatibility(stored);

        // then
        boolean isNewest = version == codec.codec().version();
        assertThat(compatibility.isCompatibleAsIs()).isEqualTo(isNewest);
        assertThat(compatibility.isCompatibleAfterMigration()).isEqualTo(!isNewest);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    <T> void shouldChangeNoByteWithoutANewVersion(CodecCase<T> codec) throws IOException {
        // given
        int version = codec.codec().version();

        // when
        byte[] written = CodecBytes.write(codec.serializer(), codec.stored(version));
        byte[] snapshot = CodecBytes.writeSnapshot(codec.serializer().snapshotConfiguration());

        // then
        assertThat(written).isEqualTo(StoredFormats.values(codec, version));
        assertThat(snapshot).isEqualTo(StoredFormats.snapshot(codec, version));
    }
}

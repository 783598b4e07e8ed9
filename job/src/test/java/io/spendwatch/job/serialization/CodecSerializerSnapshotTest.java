package io.spendwatch.job.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.job.metric.NamedCountCodec;
import io.spendwatch.job.testing.CodecBytes;
import io.spendwatch.job.transaction.Utf8Codec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class CodecSerializerSnapshotTest {
    private final TypeSerializer<Long> present = new CodecSerializer<>(new GrowingCodec());

    @Test
    void shouldRestoreTheSameSerializerFromItsOwnSnapshot() throws IOException {
        // when
        TypeSerializerSnapshot<Long> read =
                CodecBytes.readSnapshot(CodecBytes.writeSnapshot(present.snapshotConfiguration()));

        // then
        assertThat(read.restoreSerializer()).isEqualTo(present).hasSameHashCodeAs(present);
        assertThat(compatibilityWith(read).isCompatibleAsIs()).isTrue();
    }

    @Test
    void shouldMigrateWhatAnOlderVersionWrote() throws IOException {
        // given
        TypeSerializerSnapshot<Long> older = snapshot(GrowingCodec.class.getName(), 1);
        byte[] written = ByteBuffer.allocate(Integer.BYTES).putInt(42).array();

        // when
        List<Long> migrated = CodecBytes.read(older.restoreSerializer(), written);

        // then
        assertThat(compatibilityWith(older).isCompatibleAfterMigration()).isTrue();
        assertThat(migrated).containsExactly(42L);
        assertThat(CodecBytes.write(present, migrated)).hasSize(Long.BYTES);
        assertThat(older.restoreSerializer()).isNotEqualTo(present);
    }

    @Test
    void shouldRejectWhatANewerVersionWrote() throws IOException {
        TypeSerializerSnapshot<Long> newer = snapshot(GrowingCodec.class.getName(), 3);

        assertThat(compatibilityWith(newer).isIncompatible()).isTrue();
    }

    @Test
    void shouldRejectWhatAnotherCodecWrote() throws IOException {
        TypeSerializerSnapshot<Long> other = snapshot(NamedCountCodec.class.getName(), 2);

        assertThat(compatibilityWith(other).isIncompatible()).isTrue();
    }

    @Test
    void shouldSayWhatToDoWhenTheCodecIsGone() {
        assertThatThrownBy(() -> snapshot("io.spendwatch.job.GoneCodec", 1))
                .isInstanceOf(IOException.class)
                .hasMessage("The savepoint holds values written by io.spendwatch.job.GoneCodec, which this version of"
                        + " the job does not have: restore it with the version that wrote it");
    }

    @Test
    void shouldTellSerializersOfDifferentTypesApart() {
        assertThat(new CodecSerializer<>(new Utf8Codec())).isNotEqualTo(present);
        assertThat(new CodecTypeInformation<>(new Utf8Codec()))
                .isEqualTo(new CodecTypeInformation<>(new Utf8Codec()))
                .hasToString("Utf8")
                .isNotEqualTo(new CodecTypeInformation<>(new GrowingCodec()));
    }

    private TypeSerializerSchemaCompatibility<Long> compatibilityWith(TypeSerializerSnapshot<Long> old) {
        return present.snapshotConfiguration().resolveSchemaCompatibility(old);
    }

    private static TypeSerializerSnapshot<Long> snapshot(String codec, int version) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        out.writeUTF(codec);
        out.writeInt(version);
        CodecSerializerSnapshot<Long> snapshot = new CodecSerializerSnapshot<>();
        snapshot.readSnapshot(
                snapshot.getCurrentVersion(),
                new DataInputDeserializer(out.getCopyOfBuffer()),
                CodecSerializerSnapshotTest.class.getClassLoader());
        return snapshot;
    }
}

package io.spendwatch.job.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

class VarLongTest {
    private static final int MOST_BYTES = 10;

    @Property(tries = 2_000)
    void shouldReadEveryNumberThatItWrote(@ForAll long value) throws IOException {
        byte[] written = write(value);

        assertThat(VarLong.read(new DataInputDeserializer(written))).isEqualTo(value);
        assertThat(written).hasSizeLessThanOrEqualTo(MOST_BYTES);
    }

    @Example
    void shouldWriteSmallNumbersInOneByte() throws IOException {
        for (int value = -64; value < 64; value++) {
            assertThat(write(value)).hasSize(1);
        }
        assertThat(write(64)).hasSize(2);
        assertThat(write(Long.MIN_VALUE)).hasSize(MOST_BYTES);
    }

    @Example
    void shouldNotReadOtherBytesForEver() {
        byte[] endless = new byte[MOST_BYTES + 1];
        Arrays.fill(endless, (byte) -1);

        assertThatThrownBy(() -> VarLong.read(new DataInputDeserializer(endless)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than 64 bits");
    }

    private static byte[] write(long value) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(MOST_BYTES);
        VarLong.write(value, out);
        return out.getCopyOfBuffer();
    }
}

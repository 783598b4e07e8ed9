package io.spendwatch.job.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.flink.core.io.SimpleVersionedSerializer;

class FileSplitSerializerTest {
    private static final FileSplit SPLIT = new FileSplit(1, "a.gz", 2, 300, -1);

    @Property(tries = 500)
    void shouldReadTheSplitsThatItWrote(@ForAll("splits") List<FileSplit> splits) throws IOException {
        // given
        SimpleVersionedSerializer<FileSplit> one = FileSplitSerializer.ofOne();
        SimpleVersionedSerializer<List<FileSplit>> many = FileSplitSerializer.ofMany();

        // then
        for (FileSplit split : splits) {
            assertThat(one.deserialize(one.getVersion(), one.serialize(split))).isEqualTo(split);
        }
        assertThat(many.deserialize(many.getVersion(), many.serialize(splits))).isEqualTo(splits);
    }

    @Example
    void shouldReadWhatItsFirstVersionWrote() throws IOException {
        // given
        String stored = "00000001" + "0004612e677a" + "0000000000000002" + "000000000000012c" + "ffffffffffffffff";

        // then
        assertThat(FileSplitSerializer.ofOne().deserialize(1, HexFormat.of().parseHex(stored)))
                .isEqualTo(SPLIT);
        assertThat(FileSplitSerializer.ofMany().deserialize(1, HexFormat.of().parseHex("00000001" + stored)))
                .containsExactly(SPLIT);
    }

    @Provide
    Arbitrary<List<FileSplit>> splits() {
        return Combinators.combine(
                        Arbitraries.integers(),
                        Arbitraries.strings().ofMaxLength(30),
                        Arbitraries.longs(),
                        Arbitraries.longs(),
                        Arbitraries.longs())
                .as(FileSplit::new)
                .list()
                .ofMaxSize(5);
    }
}

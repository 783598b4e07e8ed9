package io.spendwatch.job.source.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.junit.jupiter.api.Test;

class RuleTopicSplitSerializerTest {
    private static final RuleTopicSplit START = RuleTopicSplit.start("spending-rules");
    private static final RuleTopicSplit FURTHER =
            new RuleTopicSplit("spending-rules", true, new TreeMap<>(Map.of(0, 4_711L, 7, 0L)));

    /** What version 1 wrote: savepoints hold it. */
    private static final String FURTHER_OF_VERSION_1 = "1c7370656e64696e672d72756c65730104" + "00ce49" + "0e00";

    @Test
    void shouldReadWhatItWrote() throws IOException {
        SimpleVersionedSerializer<List<RuleTopicSplit>> serializer = RuleTopicSplitSerializer.ofMany();
        List<RuleTopicSplit> splits = List.of(START, FURTHER);

        assertThat(serializer.deserialize(serializer.getVersion(), serializer.serialize(splits)))
                .isEqualTo(splits);
    }

    @Test
    void shouldWriteAndReadTheBytesOfVersion1() throws IOException {
        SimpleVersionedSerializer<RuleTopicSplit> serializer = RuleTopicSplitSerializer.ofOne();

        assertThat(serializer.getVersion()).isEqualTo(1);
        assertThat(HexFormat.of().formatHex(serializer.serialize(FURTHER))).isEqualTo(FURTHER_OF_VERSION_1);
        assertThat(serializer.deserialize(1, HexFormat.of().parseHex(FURTHER_OF_VERSION_1)))
                .isEqualTo(FURTHER);
    }
}

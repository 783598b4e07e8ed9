package io.spendwatch.job.source.rules;

import io.spendwatch.job.serialization.Bytes;
import io.spendwatch.job.serialization.VarLong;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Writes splits, for the reader's state and for the enumerator's. */
final class RuleTopicSplitSerializer {
    private static final int VERSION = 1;

    private RuleTopicSplitSerializer() {}

    static SimpleVersionedSerializer<RuleTopicSplit> ofOne() {
        return new SimpleVersionedSerializer<>() {
            @Override
            public int getVersion() {
                return VERSION;
            }

            @Override
            public byte[] serialize(RuleTopicSplit split) throws IOException {
                DataOutputSerializer out = new DataOutputSerializer(64);
                write(split, out);
                return out.getCopyOfBuffer();
            }

            @Override
            public RuleTopicSplit deserialize(int version, byte[] serialized) throws IOException {
                return read(new DataInputDeserializer(serialized));
            }
        };
    }

    static SimpleVersionedSerializer<List<RuleTopicSplit>> ofMany() {
        return new SimpleVersionedSerializer<>() {
            @Override
            public int getVersion() {
                return VERSION;
            }

            @Override
            public byte[] serialize(List<RuleTopicSplit> splits) throws IOException {
                DataOutputSerializer out = new DataOutputSerializer(64);
                VarLong.write(splits.size(), out);
                for (RuleTopicSplit split : splits) {
                    write(split, out);
                }
                return out.getCopyOfBuffer();
            }

            @Override
            public List<RuleTopicSplit> deserialize(int version, byte[] serialized) throws IOException {
                DataInputDeserializer in = new DataInputDeserializer(serialized);
                long count = VarLong.read(in);
                List<RuleTopicSplit> splits = new ArrayList<>();
                for (long i = 0; i < count; i++) {
                    splits.add(read(in));
                }
                return splits;
            }
        };
    }

    private static void write(RuleTopicSplit split, DataOutputSerializer out) throws IOException {
        Bytes.writeText(split.topic(), out);
        out.writeBoolean(split.decisionsTold());
        VarLong.write(split.next().size(), out);
        for (Map.Entry<Integer, Long> partition : split.next().entrySet()) {
            VarLong.write(partition.getKey(), out);
            VarLong.write(partition.getValue(), out);
        }
    }

    private static RuleTopicSplit read(DataInputDeserializer in) throws IOException {
        String topic = Bytes.readText(in);
        boolean decisionsTold = in.readBoolean();
        long partitions = VarLong.read(in);
        SortedMap<Integer, Long> next = new TreeMap<>();
        for (long i = 0; i < partitions; i++) {
            next.put(Math.toIntExact(VarLong.read(in)), VarLong.read(in));
        }
        return new RuleTopicSplit(topic, decisionsTold, next);
    }
}

package io.spendwatch.generator.output;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * Those that partitions are written to by. A topic is there before its partitions have them. If the first batch of an
 * idempotent producer is refused by a partition that is not ready and its second one is taken, the first can never be
 * written: its sequence number is lower.
 */
public final class PartitionLeaders {
    private PartitionLeaders() {}

    /** Waits until all partitions of topics that were just created can be written to. */
    public static void await(Admin admin, Collection<NewTopic> topics) throws ExecutionException, InterruptedException {
        await(admin, topics.stream().flatMap(topic -> of(topic.name(), topic.numPartitions())));
    }

    /** Waits until so many partitions of a topic, from the first one, can be written to. */
    public static void await(Admin admin, String topic, int partitions)
            throws ExecutionException, InterruptedException {
        await(admin, of(topic, partitions));
    }

    private static void await(Admin admin, Stream<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        // Only a leader knows how far its partition is.
        Map<TopicPartition, OffsetSpec> ends =
                partitions.collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        admin.listOffsets(ends).all().get();
    }

    private static Stream<TopicPartition> of(String topic, int partitions) {
        return IntStream.range(0, partitions).mapToObj(partition -> new TopicPartition(topic, partition));
    }
}

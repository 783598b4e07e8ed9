package io.spendwatch.job.source.kafka;

import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * The partitions for which windows are not to wait.
 *
 * @param all whether a reader has no others
 */
record IdlePartitions(Set<TopicPartition> partitions, boolean all) {
    static final IdlePartitions NONE = new IdlePartitions(Set.of(), false);

    IdlePartitions {
        partitions = Set.copyOf(partitions);
    }

    boolean contains(TopicPartition partition) {
        return partitions.contains(partition);
    }
}

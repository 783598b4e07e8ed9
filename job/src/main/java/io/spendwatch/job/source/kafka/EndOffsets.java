package io.spendwatch.job.source.kafka;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.TopicPartition;

/** Asks the leaders of partitions where these end. */
interface EndOffsets extends AutoCloseable {

    /**
     * Asks all leaders at once, without waiting for them.
     *
     * @return for each partition the offset after the last record that is replicated, whether its transaction has ended or
     *     not; it fails where the leader does not answer
     */
    Map<TopicPartition, CompletionStage<Long>> ask(Collection<TopicPartition> partitions);

    @Override
    void close();
}

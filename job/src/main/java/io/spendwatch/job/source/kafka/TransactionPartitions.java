package io.spendwatch.job.source.kafka;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.flink.connector.kafka.source.enumerator.subscriber.KafkaSubscriber;
import org.apache.flink.util.ExceptionUtils;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the partitions of the topic. Once they were found, they stay what they are while no broker answers: that new ones
 * cannot be looked for is no reason for the job to fail.
 */
final class TransactionPartitions implements KafkaSubscriber {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(TransactionPartitions.class);

    private final String topic;
    private final KafkaSubscriber subscriber;
    private final HashSet<TopicPartition> found = new HashSet<>();

    TransactionPartitions(String topic) {
        this.topic = topic;
        this.subscriber = KafkaSubscriber.getTopicListSubscriber(List.of(topic));
    }

    @Override
    public Set<TopicPartition> getSubscribedTopicPartitions(AdminClient admin) {
        return find(() -> subscriber.getSubscribedTopicPartitions(admin));
    }

    /** @param look asks the brokers */
    Set<TopicPartition> find(Supplier<Set<TopicPartition>> look) {
        try {
            found.addAll(look.get());
        } catch (RuntimeException e) {
            boolean passing =
                    ExceptionUtils.findThrowable(e, RetriableException.class).isPresent();
            if (found.isEmpty() || !passing) {
                throw e;
            }
            LOG.warn(
                    "No broker said whether {} has new partitions; the {} known ones are read on, and the next look is as usual",
                    topic,
                    found.size(),
                    e);
        }
        return Set.copyOf(found);
    }
}

package io.spendwatch.local.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Sees that topics are there before anything is asked of them. */
public final class ExistingTopics {
    private ExistingTopics() {}

    /**
     * Returns how many partitions each topic has.
     *
     * @param topics their names by the keys of the configuration that name them
     * @throws KafkaTroubleException if one is not there, no broker answers, or one refuses
     */
    public static Map<String, Integer> partitions(KafkaConnection connection, Map<String, String> topics) {
        try (Admin admin = connection.admin()) {
            Map<String, KafkaFuture<TopicDescription>> described =
                    admin.describeTopics(topics.values()).topicNameValues();
            Map<String, Integer> partitions = new HashMap<>();
            topics.forEach((key, topic) -> partitions.put(topic, partitions(connection, key, topic, described)));
            return partitions;
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            throw KafkaTrouble.of(connection, e);
        }
    }

    private static int partitions(
            KafkaConnection connection,
            String key,
            String topic,
            Map<String, KafkaFuture<TopicDescription>> described) {
        try {
            return described.get(topic).get().partitions().size();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnknownTopicOrPartitionException
                    ? new KafkaTroubleException(connection + " has no topic " + topic
                            + ": see that this is the Kafka of the" + " job; another name is " + key
                            + " of --config, and docs/operations.md says how to make it")
                    : KafkaTrouble.of(connection, e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}

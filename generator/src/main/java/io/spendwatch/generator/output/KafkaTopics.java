package io.spendwatch.generator.output;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that Spendwatch needs and that are not there yet; those that are there stay as they are. */
final class KafkaTopics {
    private final Admin admin;
    private final KafkaTarget target;

    KafkaTopics(Admin admin, KafkaTarget target) {
        this.admin = admin;
        this.target = target;
    }

    /** Creates what is missing, and returns when it is there. */
    void createMissing() throws ExecutionException, InterruptedException {
        Set<String> present = admin.listTopics().names().get();
        List<NewTopic> missing =
                SpendwatchTopics.withTransactions(target.topic())
                        .definitions(target.partitions(), target.replicationFactor())
                        .stream()
                        .filter(topic -> !present.contains(topic.name()))
                        .toList();
        CreateTopicsResult created = admin.createTopics(missing);
        for (NewTopic topic : missing) {
            try {
                created.values().get(topic.name()).get();
            } catch (ExecutionException e) {
                // Somebody else was quicker, which is as good.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }
}

package io.spendwatch.generator.output;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that Spendwatch needs and that are not there yet; those that are there stay as they are. */
final class KafkaTopics {
    private static final List<String> RESULTS =
            List.of("spending-alerts", "transactions-dead-letter", "transactions-late");
    private static final String RULES = "spending-rules";

    /**
     * Room for a result of the largest event that a topic takes by default, which is 1 MiB: a dead letter has headers
     * beside it, and an alert names the customer in its key and in its value.
     */
    private static final int RESULT_BYTES = 3 << 20;

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
                all().stream().filter(topic -> !present.contains(topic.name())).toList();
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

    private Set<NewTopic> all() {
        Set<NewTopic> topics = new LinkedHashSet<>();
        // Sped-up event times run ahead of the wall clock, and so do the records' timestamps; since Kafka 4.0 brokers
        // refuse those by default.
        topics.add(topic(target.topic(), target.partitions())
                .configs(Map.of(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE))));
        RESULTS.forEach(name -> topics.add(topic(name, target.partitions())
                .configs(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(RESULT_BYTES)))));
        topics.add(
                topic(RULES, 1).configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)));
        return topics;
    }

    private NewTopic topic(String name, int partitions) {
        return new NewTopic(name, partitions, target.replicationFactor());
    }
}

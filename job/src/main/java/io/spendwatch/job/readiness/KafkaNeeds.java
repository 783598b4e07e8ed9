package io.spendwatch.job.readiness;

import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.Delivery;
import io.spendwatch.job.configuration.KafkaConfiguration;
import io.spendwatch.job.configuration.KafkaSinkConfiguration;
import io.spendwatch.job.configuration.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;

/**
 * What the job needs of Kafka.
 *
 * @param topics that it reads and writes
 * @param groupId the group that it commits offsets of
 * @param transactions the sink that has some, if it does
 */
record KafkaNeeds(List<TopicNeed> topics, String groupId, Optional<KafkaSinkConfiguration> transactions) {
    static KafkaNeeds of(Configuration configuration) {
        KafkaConfiguration kafka = configuration.kafka();
        Topics names = kafka.topics();
        Optional<KafkaSinkConfiguration> sink = configuration.sinks().kafka();
        List<TopicNeed> topics = new ArrayList<>();
        topics.add(TopicNeed.toRead("kafka.topics.transactions", names.transactions()));
        // Where nobody has published a rule there may be no topic yet: those of the configuration hold.
        topics.add(new TopicNeed("kafka.topics.rules", names.rules(), false, Set.of(AclOperation.READ)));
        topics.add(new TopicNeed(
                "kafka.topics.rule-status", names.ruleStatus(), true, Set.of(AclOperation.READ, AclOperation.WRITE)));
        topics.add(TopicNeed.toWrite("kafka.topics.dead-letter", names.deadLetter()));
        topics.add(TopicNeed.toWrite("kafka.topics.late", names.late()));
        sink.ifPresent(alerts -> topics.add(alerts(alerts.delivery(), names.alerts())));
        return new KafkaNeeds(
                topics, kafka.groupId(), sink.filter(alerts -> alerts.delivery() == Delivery.EXACTLY_ONCE));
    }

    /** Which transactions are open in a topic is told to those alone who may read it. */
    private static TopicNeed alerts(Delivery delivery, String topic) {
        Set<AclOperation> operations = delivery == Delivery.EXACTLY_ONCE
                ? Set.of(AclOperation.READ, AclOperation.WRITE)
                : Set.of(AclOperation.WRITE);
        return new TopicNeed("kafka.topics.alerts", topic, true, operations);
    }
}

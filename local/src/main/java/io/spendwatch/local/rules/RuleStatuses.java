package io.spendwatch.local.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.spendwatch.job.rulebook.RuleStatus;
import io.spendwatch.job.rulebook.RuleStatusJson;
import io.spendwatch.local.kafka.KafkaConnection;
import io.spendwatch.local.kafka.TopicContents;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the job says of all rules at the moment. */
public final class RuleStatuses {
    private RuleStatuses() {}

    /**
     * Returns the last status of each rule, by id; records that are none are passed over.
     *
     * @throws io.spendwatch.local.kafka.KafkaTroubleException if the topic cannot be read
     */
    public static SortedMap<String, RuleStatus> read(KafkaConnection connection, String topic) {
        SortedMap<String, RuleStatus> statuses = new TreeMap<>();
        TopicContents.all(connection, topic, message -> take(message, statuses));
        return statuses;
    }

    private static void take(ConsumerRecord<byte[], byte[]> message, SortedMap<String, RuleStatus> statuses) {
        if (message.value() != null) {
            RuleStatusJson.read(message.value()).ifPresent(status -> statuses.put(status.id(), status));
        } else if (message.key() != null) {
            statuses.remove(new String(message.key(), UTF_8));
        }
    }
}

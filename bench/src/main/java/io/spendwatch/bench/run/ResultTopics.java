package io.spendwatch.bench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The topics of one run beside that of the transactions; those of rules are compacted, of one partition, and empty. */
public record ResultTopics(String alerts, String deadLetters, String late, String rules, String ruleStatus) {
    private static final short REPLICATION = 1;

    static ResultTopics of(String run) {
        return new ResultTopics(
                "alerts-" + run, "dead-letters-" + run, "late-" + run, "rules-" + run, "rule-status-" + run);
    }

    public List<String> names() {
        return List.of(alerts, deadLetters, late, rules, ruleStatus);
    }

    /** Returns what is to be created. */
    public List<NewTopic> topics(int partitions) {
        List<NewTopic> topics = new ArrayList<>();
        for (String name : List.of(alerts, deadLetters, late)) {
            topics.add(new NewTopic(name, partitions, REPLICATION));
        }
        for (String name : List.of(rules, ruleStatus)) {
            topics.add(new NewTopic(name, 1, REPLICATION)
                    .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)));
        }
        return topics;
    }
}

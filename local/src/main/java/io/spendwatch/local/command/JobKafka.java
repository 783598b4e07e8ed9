package io.spendwatch.local.command;

import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.Topics;
import io.spendwatch.local.kafka.ExistingTopics;
import io.spendwatch.local.kafka.KafkaConnection;
import io.spendwatch.local.kafka.KafkaTroubleException;
import java.util.HashMap;
import java.util.Map;

/**
 * The Kafka of the job that is meant.
 *
 * @param configuration the job's, for its topics, clocks and slices
 * @param isLocalRun whether it is what {@code spendwatch run} started, whose event time is not that of the clock on the
 *     wall
 */
record JobKafka(KafkaConnection connection, Configuration configuration, boolean isLocalRun) {
    private static final String RULES = "kafka.topics.rules";
    private static final String RULE_STATUS = "kafka.topics.rule-status";
    private static final String TRANSACTIONS = "kafka.topics.transactions";

    Topics topics() {
        return configuration.kafka().topics();
    }

    /** Throws {@link KafkaTroubleException} unless the rules' status can be looked for. */
    void requireStatusTopic() {
        ExistingTopics.partitions(connection, Map.of(RULE_STATUS, topics().ruleStatus()));
    }

    /**
     * Throws {@link KafkaTroubleException} unless rules can be published.
     *
     * @param asksForNow whether the newest transaction is to be looked for, too
     */
    void requireTopics(boolean asksForNow) {
        Map<String, String> needed = new HashMap<>();
        needed.put(RULES, topics().rules());
        needed.put(RULE_STATUS, topics().ruleStatus());
        if (asksForNow) {
            needed.put(TRANSACTIONS, topics().transactions());
        }
        Integer partitions = ExistingTopics.partitions(connection, needed).get(topics().rules());
        if (partitions != null && partitions != 1) {
            throw new KafkaTroubleException("Topic " + topics().rules() + " at " + connection + " has " + partitions
                    + " partitions, and versions of a rule count in the order of one: make it anew with one partition");
        }
    }
}

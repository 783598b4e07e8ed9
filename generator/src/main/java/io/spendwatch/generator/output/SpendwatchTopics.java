package io.spendwatch.generator.output;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The topics of Spendwatch by their names, and what they are like where they have to be made.
 *
 * @param transactions where events come from
 * @param alerts where alerts go
 * @param deadLetter where broken events go
 * @param late where late events go
 * @param rules where rules come from while the job runs
 * @param ruleStatus where the job says what became of them
 */
public record SpendwatchTopics(
        String transactions, String alerts, String deadLetter, String late, String rules, String ruleStatus) {

    /**
     * Room for a result of the largest event that a topic takes by default, which is 1 MiB: a dead letter has headers
     * beside it, and an alert names the customer in its key and in its value.
     */
    private static final int RESULT_BYTES = 3 << 20;

    /** For so long every version of a rule stays, and what became of it: who reads a week of history anew sees them all. */
    private static final Duration ALL_VERSIONS = Duration.ofDays(7);

    /** Returns the topics under their usual names, but for that of the transactions. */
    public static SpendwatchTopics withTransactions(String transactions) {
        return new SpendwatchTopics(
                transactions,
                "spending-alerts",
                "transactions-dead-letter",
                "transactions-late",
                "spending-rules",
                "spending-rule-status");
    }

    /**
     * Returns the topics as they are to be made. Rules and their status have one partition each: versions of a rule count
     * in the order in which they were published.
     *
     * @param partitions of the others, at least 1
     * @param replicationFactor of all, at least 1
     */
    public List<NewTopic> definitions(int partitions, short replicationFactor) {
        // Sped-up event times run ahead of the wall clock, and so do the records' timestamps; since Kafka 4.0 brokers
        // refuse those by default.
        Map<String, String> events =
                Map.of(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE));
        Map<String, String> results = Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(RESULT_BYTES));
        Map<String, String> compacted = Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
                Long.toString(ALL_VERSIONS.toMillis()));
        return Stream.of(
                        Stream.of(new NewTopic(transactions, partitions, replicationFactor).configs(events)),
                        Stream.of(alerts, deadLetter, late)
                                .map(name -> new NewTopic(name, partitions, replicationFactor).configs(results)),
                        Stream.of(rules, ruleStatus)
                                .map(name -> new NewTopic(name, 1, replicationFactor).configs(compacted)))
                .flatMap(topics -> topics)
                .toList();
    }
}

package io.spendwatch.job.configuration;

import java.io.Serializable;

/**
 * The names of the Kafka topics.
 *
 * @param transactions where events come from; {@code kafka.topics.transactions}, default {@code transactions-data}
 * @param alerts where alerts go; {@code kafka.topics.alerts}, default {@code spending-alerts}
 * @param deadLetter where broken events go; {@code kafka.topics.dead-letter}, default {@code transactions-dead-letter}
 * @param late where late events go; {@code kafka.topics.late}, default {@code transactions-late}
 * @param rules where rules come from while the job runs; {@code kafka.topics.rules}, default {@code spending-rules}
 * @param ruleStatus where the job says what became of them; {@code kafka.topics.rule-status}, default
 *     {@code spending-rule-status}
 */
public record Topics(
        String transactions, String alerts, String deadLetter, String late, String rules, String ruleStatus)
        implements Serializable {
    static Topics read(Settings settings) {
        return new Topics(
                settings.get(Keys.TOPIC_TRANSACTIONS),
                settings.get(Keys.TOPIC_ALERTS),
                settings.get(Keys.TOPIC_DEAD_LETTER),
                settings.get(Keys.TOPIC_LATE),
                settings.get(Keys.TOPIC_RULES),
                settings.get(Keys.TOPIC_RULE_STATUS));
    }
}

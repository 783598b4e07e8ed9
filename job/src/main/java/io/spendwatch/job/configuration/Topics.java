package io.spendwatch.job.configuration;

import java.io.Serializable;

/**
 * The names of the Kafka topics.
 *
 * @param transactions where events come from; {@code kafka.topics.transactions}, default {@code transactions-data}
 * @param alerts where alerts go; {@code kafka.topics.alerts}, default {@code spending-alerts}
 * @param deadLetter where broken events go; {@code kafka.topics.dead-letter}, default {@code transactions-dead-letter}
 * @param late where late events go; {@code kafka.topics.late}, default {@code transactions-late}
 */
public record Topics(String transactions, String alerts, String deadLetter, String late) implements Serializable {
    static Topics read(Settings settings) {
        return new Topics(
                settings.get(Keys.TOPIC_TRANSACTIONS),
                settings.get(Keys.TOPIC_ALERTS),
                settings.get(Keys.TOPIC_DEAD_LETTER),
                settings.get(Keys.TOPIC_LATE));
    }
}

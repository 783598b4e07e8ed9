package io.spendwatch.job.configuration;

import java.io.Serializable;
import java.time.Duration;

/**
 * Section {@code sinks.kafka}: alerts to {@code kafka.topics.alerts}. The sink is on when the section is there.
 *
 * @param delivery what readers can rely on; {@code sinks.kafka.delivery}, default {@code exactly-once}
 * @param transactionalIdPrefix sets this job's transactions apart from those of others on the same Kafka;
 *     {@code sinks.kafka.transactional-id-prefix}, default {@code spendwatch}
 * @param transactionTimeout after which Kafka drops a transaction that is still open: longer than a checkpoint and a
 *     restart take, and at most the broker's {@code transaction.max.timeout.ms};
 *     {@code sinks.kafka.transaction-timeout}, default PT15M
 */
public record KafkaSinkConfiguration(Delivery delivery, String transactionalIdPrefix, Duration transactionTimeout)
        implements Serializable {
    static KafkaSinkConfiguration read(Settings settings) {
        return new KafkaSinkConfiguration(
                settings.get(Keys.DELIVERY),
                settings.get(Keys.TRANSACTIONAL_ID_PREFIX),
                settings.get(Keys.TRANSACTION_TIMEOUT));
    }
}

package io.spendwatch.job.configuration;

import java.io.Serializable;
import java.time.Duration;

/**
 * Section {@code kafka}: how to reach Kafka, and what is read and written there.
 *
 * @param bootstrapServers brokers as {@code host:port} with commas between them; {@code kafka.bootstrap-servers}, default
 *     {@code localhost:9092}
 * @param groupId the consumer group; {@code kafka.group-id}, default {@code spendwatch}
 * @param startFrom where a first start reads from; {@code kafka.start-from}, default {@code committed}
 * @param startTimeout how long a job that is about to begin waits for Kafka; {@code kafka.start-timeout}, default PT5M
 * @param properties properties for the clients; {@code kafka.properties}, default none
 * @param topics the topics' names; {@code kafka.topics}
 */
public record KafkaConfiguration(
        String bootstrapServers,
        String groupId,
        StartFrom startFrom,
        Duration startTimeout,
        KafkaProperties properties,
        Topics topics)
        implements Serializable {
    static KafkaConfiguration read(Settings settings) {
        return new KafkaConfiguration(
                settings.get(Keys.BOOTSTRAP_SERVERS),
                settings.get(Keys.GROUP_ID),
                settings.get(Keys.START_FROM),
                settings.get(Keys.START_TIMEOUT),
                new KafkaProperties(settings.below(Keys.KAFKA_PROPERTIES)),
                Topics.read(settings));
    }
}

package io.spendwatch.generator.output;

import java.util.Map;

/**
 * Which topic of which Kafka events go to.
 *
 * @param bootstrap the brokers' addresses, {@code host:port} with commas between
 * @param topic the topic of transactions
 * @param createsTopics whether topics are created that are not there
 * @param partitions of a topic that is created, at least 1
 * @param replicationFactor of a topic that is created, at least 1
 * @param clientProperties what else Kafka's clients need, such as for TLS and SASL; they go before our own settings
 */
public record KafkaTarget(
        String bootstrap,
        String topic,
        boolean createsTopics,
        int partitions,
        short replicationFactor,
        Map<String, String> clientProperties) {

    public static final String DEFAULT_BOOTSTRAP = "localhost:9092";
    public static final String DEFAULT_TOPIC = "transactions-data";
    public static final int DEFAULT_PARTITIONS = 2;
    public static final short DEFAULT_REPLICATION_FACTOR = 1;

    public KafkaTarget {
        if (partitions < 1) {
            throw new IllegalArgumentException("There are " + partitions + " partitions: it must be at least 1");
        }
        if (replicationFactor < 1) {
            throw new IllegalArgumentException(
                    "The replication factor is " + replicationFactor + ": it must be at least 1");
        }
        clientProperties = Map.copyOf(clientProperties);
    }

    /** Returns the default topic of the brokers given, with the defaults for topics that are created. */
    public static KafkaTarget at(String bootstrap) {
        return new KafkaTarget(
                bootstrap, DEFAULT_TOPIC, true, DEFAULT_PARTITIONS, DEFAULT_REPLICATION_FACTOR, Map.of());
    }

    /** Says where without the client properties, which may hold secrets. */
    @Override
    public String toString() {
        return "topic " + topic + " at " + bootstrap;
    }
}

package io.spendwatch.job.source.kafka;

import io.spendwatch.job.source.SourceRecord;
import java.time.Duration;
import java.util.Properties;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** The topic of the transactions as a source; what transactions of a producer have not committed is not read. */
public final class TransactionTopic {
    private static final int MAX_POLL_RECORDS = 5_000;
    private static final int MAX_PARTITION_FETCH_BYTES = 8 << 20;

    private TransactionTopic() {}

    /**
     * Returns the source.
     *
     * @param bootstrapServers where the cluster is
     * @param topic the topic
     * @param groupId whose offsets are committed, when a checkpoint completes, for people to see
     * @param start where a first start reads from; afterwards the checkpoint decides
     * @param maxFutureSkew how far an event time may be ahead of the record's timestamp
     * @param properties what Kafka's consumer is told beside that, such as TLS and SASL
     */
    public static KafkaSource<SourceRecord> source(
            String bootstrapServers,
            String topic,
            String groupId,
            OffsetsInitializer start,
            Duration maxFutureSkew,
            Properties properties) {
        return KafkaSource.<SourceRecord>builder()
                .setBootstrapServers(bootstrapServers)
                .setTopics(topic)
                .setGroupId(groupId)
                .setStartingOffsets(start)
                .setDeserializer(new TransactionDeserializer(maxFutureSkew))
                .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
                .setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.toString(MAX_POLL_RECORDS))
                .setProperty(
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Integer.toString(MAX_PARTITION_FETCH_BYTES))
                .setProperties(properties)
                .build();
    }
}

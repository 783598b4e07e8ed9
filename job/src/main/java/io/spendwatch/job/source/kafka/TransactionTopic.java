package io.spendwatch.job.source.kafka;

import io.spendwatch.job.source.SourceBatch;
import io.spendwatch.job.transaction.EventLimits;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceOptions;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The topic of the transactions as a source; what transactions of a producer have not committed is not read. */
public final class TransactionTopic {
    private static final int MAX_POLL_RECORDS = 2_000;
    private static final int MAX_PARTITION_FETCH_BYTES = 8 << 20;

    /** After that a broker that does not answer is left for the one that leads in its place; it takes nine seconds to be elected. */
    private static final Duration REQUEST = Duration.ofSeconds(10);

    /** For so long at most a leader is read from that was deposed, and does not know it. */
    private static final Duration METADATA_AGE = Duration.ofSeconds(30);

    private TransactionTopic() {}

    /**
     * Returns the source.
     *
     * @param bootstrapServers where the cluster is
     * @param topic the topic
     * @param groupId whose offsets are committed, when a checkpoint completes, for people to see
     * @param start where a first start reads from; afterwards the checkpoint decides
     * @param limits of event times
     * @param idleness when windows stop waiting for a partition
     * @param properties what Kafka's consumer is told beside that, such as TLS and SASL
     */
    public static Source<SourceBatch, KafkaPartitionSplit, KafkaSourceEnumState> source(
            String bootstrapServers,
            String topic,
            String groupId,
            OffsetsInitializer start,
            EventLimits limits,
            Idleness idleness,
            Properties properties) {
        Properties consumer = new Properties();
        consumer.setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.toString(MAX_POLL_RECORDS));
        consumer.setProperty(
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Integer.toString(MAX_PARTITION_FETCH_BYTES));
        consumer.setProperty(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, Long.toString(REQUEST.toMillis()));
        consumer.setProperty(ConsumerConfig.METADATA_MAX_AGE_CONFIG, Long.toString(METADATA_AGE.toMillis()));
        consumer.putAll(properties);
        consumer.setProperty(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        consumer.setProperty(ConsumerConfig.GROUP_ID_CONFIG, groupId);
        consumer.setProperty(KafkaSourceOptions.CLIENT_ID_PREFIX.key(), groupId);
        consumer.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        consumer.setProperty(
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                start.getAutoOffsetResetStrategy().name().toLowerCase(Locale.ROOT));
        KafkaSource<byte[]> partitions = KafkaSource.<byte[]>builder()
                .setKafkaSubscriber(new TransactionPartitions(topic))
                .setStartingOffsets(start)
                .setDeserializer(KafkaRecordDeserializationSchema.valueOnly(ByteArrayDeserializer.class))
                .setProperties(consumer)
                .build();
        return new TransactionTopicSource(partitions, consumer, limits, idleness);
    }
}

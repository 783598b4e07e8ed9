package io.spendwatch.job.source.kafka;

import io.spendwatch.job.source.SourceBatch;
import io.spendwatch.job.transaction.EventLimits;
import java.io.IOException;
import java.util.Properties;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.synchronization.FutureCompletingBlockingQueue;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.reader.fetcher.KafkaSourceFetcherManager;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Flink's Kafka source with readers that parse what they poll, see {@link BatchingSplitReader}. Which partitions there are,
 * where they are read from, what is kept of that in checkpoints, and that offsets are committed, is all Flink's.
 */
final class TransactionTopicSource implements Source<SourceBatch, KafkaPartitionSplit, KafkaSourceEnumState> {
    private static final long serialVersionUID = 1;

    private final KafkaSource<byte[]> partitions;
    private final Properties properties;
    private final EventLimits limits;
    private final Idleness idleness;

    /**
     * Makes the source.
     *
     * @param partitions finds the partitions; it is not asked for records
     * @param properties of the consumers
     * @param limits of event times
     * @param idleness when windows stop waiting for a partition
     */
    TransactionTopicSource(
            KafkaSource<byte[]> partitions, Properties properties, EventLimits limits, Idleness idleness) {
        this.partitions = partitions;
        this.properties = properties;
        this.limits = limits;
        this.idleness = idleness;
    }

    @Override
    public Boundedness getBoundedness() {
        return partitions.getBoundedness();
    }

    @Override
    public SourceReader<SourceBatch, KafkaPartitionSplit> createReader(SourceReaderContext context) {
        FutureCompletingBlockingQueue<RecordsWithSplitIds<ConsumerRecord<byte[], byte[]>>> handover =
                new FutureCompletingBlockingQueue<>();
        PolledConsumer consumer = new PolledConsumer(context.metricGroup());
        IdleWatch watch = watch(context.getIndexOfSubtask());
        KafkaSourceFetcherManager fetchers = new KafkaSourceFetcherManager(
                handover,
                () -> new BatchingSplitReader(properties, context, consumer, limits, watch),
                finishedSplits -> {});
        return new TransactionTopicReader(handover, fetchers, context, consumer, watch, new IdleMarks());
    }

    private IdleWatch watch(int subtask) {
        String name = "%s-ends-%d".formatted(properties.getProperty(ConsumerConfig.GROUP_ID_CONFIG), subtask);
        return new IdleWatch(idleness, new LeaderEndOffsets(properties, name), name);
    }

    @Override
    public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> createEnumerator(
            SplitEnumeratorContext<KafkaPartitionSplit> context) {
        return partitions.createEnumerator(context);
    }

    @Override
    public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> restoreEnumerator(
            SplitEnumeratorContext<KafkaPartitionSplit> context, KafkaSourceEnumState checkpoint) throws IOException {
        return partitions.restoreEnumerator(context, checkpoint);
    }

    @Override
    public SimpleVersionedSerializer<KafkaPartitionSplit> getSplitSerializer() {
        return partitions.getSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<KafkaSourceEnumState> getEnumeratorCheckpointSerializer() {
        return partitions.getEnumeratorCheckpointSerializer();
    }
}

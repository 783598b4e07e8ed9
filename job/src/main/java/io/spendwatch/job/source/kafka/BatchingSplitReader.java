package io.spendwatch.job.source.kafka;

import io.spendwatch.job.source.SourceBatch;
import io.spendwatch.job.transaction.EventLimits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;
import org.apache.flink.connector.kafka.source.reader.KafkaPartitionSplitReader;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteBufferDeserializer;

/**
 * Polls Kafka and parses what came at once, in the thread that polled: there its bytes are still in the processor's cache,
 * and the thread of the task gets batches of what it needs instead of records one by one. Keys and values are views of what
 * was fetched, and no copies: the records, which Flink takes for those of byte arrays without ever looking, are of {@link
 * ByteBuffer}s.
 */
@SuppressWarnings("try") // It closes as Flink's reader does, with any exception.
final class BatchingSplitReader extends KafkaPartitionSplitReader {
    /** More than are ever on their way at once where a poll is a few batches. */
    private static final int MOST_SPARE_BATCHES = 16;

    private final Queue<SourceBatch> spare = new ArrayBlockingQueue<>(MOST_SPARE_BATCHES);
    private final RecordBatcher batcher;
    private final PolledConsumer consumer;
    private final IdleWatch watch;

    /**
     * Makes one.
     *
     * @param consumer is shown the consumer that it polls with
     * @param watch is told how far it has polled
     */
    BatchingSplitReader(
            Properties properties,
            SourceReaderContext context,
            PolledConsumer consumer,
            EventLimits limits,
            IdleWatch watch) {
        super(ofByteBuffers(properties), context, consumer);
        this.batcher = new RecordBatcher(limits, spare);
        this.consumer = consumer;
        this.watch = watch;
    }

    @Override
    public void handleSplitsChanges(SplitsChange<KafkaPartitionSplit> change) {
        super.handleSplitsChanges(change);
        noteProgress(Map.of());
    }

    @Override
    public RecordsWithSplitIds<ConsumerRecord<byte[], byte[]>> fetch() throws IOException {
        RecordsWithSplitIds<ConsumerRecord<byte[], byte[]>> polled = super.fetch();
        Map<String, List<PolledBatch>> batches = new LinkedHashMap<>();
        for (String split = polled.nextSplit(); split != null; split = polled.nextSplit()) {
            batches.put(split, batcher.batches(split, polled::nextRecordFromSplit));
        }
        noteProgress(batches);
        return new PolledBatches(batches, polled.finishedSplits(), spare);
    }

    /** Notes how far each partition has been polled, before anybody else sees what came. */
    private void noteProgress(Map<String, List<PolledBatch>> polled) {
        for (TopicPartition partition : consumer.assigned()) {
            OptionalLong next = consumer.position(partition);
            List<PolledBatch> batches = polled.getOrDefault(partition.toString(), List.of());
            if (!batches.isEmpty()) {
                long last = batches.get(batches.size() - 1).offset();
                watch.polled(partition, last, next.orElse(last + 1));
            } else {
                next.ifPresent(offset -> watch.positioned(partition, offset));
            }
        }
    }

    private static Properties ofByteBuffers(Properties properties) {
        Properties consumer = new Properties();
        consumer.putAll(properties);
        consumer.setProperty(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteBufferDeserializer.class.getName());
        consumer.setProperty(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteBufferDeserializer.class.getName());
        return consumer;
    }
}

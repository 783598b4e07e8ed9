package io.spendwatch.job.source.kafka;

import io.spendwatch.job.source.SourceBatch;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.synchronization.FutureCompletingBlockingQueue;
import org.apache.flink.connector.kafka.source.metrics.KafkaSourceReaderMetrics;
import org.apache.flink.connector.kafka.source.reader.KafkaSourceReader;
import org.apache.flink.connector.kafka.source.reader.fetcher.KafkaSourceFetcherManager;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplitState;
import org.apache.flink.core.io.InputStatus;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Flink's reader of partitions; it marks those idle that are found to be. */
@SuppressWarnings("try") // It closes as Flink's reader does, with any exception.
final class TransactionTopicReader extends KafkaSourceReader<SourceBatch> {
    private final FutureCompletingBlockingQueue<RecordsWithSplitIds<ConsumerRecord<byte[], byte[]>>> handover;
    private final IdleWatch watch;
    private final IdleMarks marks;
    private volatile boolean changed;

    /**
     * Makes one.
     *
     * @param handover where the fetchers leave what they polled
     * @param watch finds out which partitions are idle; the reader closes it
     * @param marks keeps what Flink is told of that, and is shared with the emitter
     */
    TransactionTopicReader(
            FutureCompletingBlockingQueue<RecordsWithSplitIds<ConsumerRecord<byte[], byte[]>>> handover,
            KafkaSourceFetcherManager fetchers,
            SourceReaderContext context,
            KafkaSourceReaderMetrics metrics,
            IdleWatch watch,
            IdleMarks marks) {
        super(
                handover,
                fetchers,
                new BatchEmitter(context.metricGroup().getIOMetricGroup().getNumRecordsInCounter(), watch, marks),
                new Configuration(),
                context,
                metrics);
        this.handover = handover;
        this.watch = watch;
        this.marks = marks;
    }

    @Override
    public void start() {
        super.start();
        watch.start(this::wakeWhereMarksAreWrong);
    }

    @Override
    public void addSplits(List<KafkaPartitionSplit> splits) {
        for (KafkaPartitionSplit split : splits) {
            TopicPartition partition = split.getTopicPartition();
            watch.add(partition);
            context.metricGroup()
                    .addGroup(SourceMetrics.PARTITION, split.splitId())
                    .gauge(
                            SourceMetrics.UNREACHABLE_SECONDS,
                            () -> watch.unreachable(partition).toSeconds());
        }
        changed = true;
        super.addSplits(splits);
    }

    @Override
    public InputStatus pollNext(ReaderOutput<SourceBatch> output) throws Exception {
        marks.bind(output);
        if (changed) {
            changed = false;
            marks.set(watch.idle());
        }
        return super.pollNext(output);
    }

    @Override
    protected void onSplitFinished(Map<String, KafkaPartitionSplitState> finished) {
        super.onSplitFinished(finished);
        finished.values().forEach(split -> watch.remove(split.getTopicPartition()));
        changed = true;
    }

    @Override
    public void close() throws Exception {
        try {
            super.close();
        } finally {
            watch.close();
        }
    }

    private void wakeWhereMarksAreWrong() {
        if (!marks.idle().equals(watch.idle())) {
            changed = true;
            handover.notifyAvailable();
        }
    }
}

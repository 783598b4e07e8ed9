package io.spendwatch.job.source.kafka;

import io.spendwatch.job.source.SourceBatch;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.connector.base.source.reader.RecordEmitter;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplitState;
import org.apache.flink.metrics.Counter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Hands on a batch in one piece, and notes that the partition has been read to its end. */
final class BatchEmitter
        implements RecordEmitter<ConsumerRecord<byte[], byte[]>, SourceBatch, KafkaPartitionSplitState> {
    private final Counter recordsIn;
    private final IdleWatch watch;
    private final IdleMarks marks;

    /**
     * Makes one.
     *
     * @param recordsIn counts records; Flink counts each batch as one, and the others are added here
     * @param watch is told what was processed
     * @param marks of partitions, of which one with a valid event is active
     */
    BatchEmitter(Counter recordsIn, IdleWatch watch, IdleMarks marks) {
        this.recordsIn = recordsIn;
        this.watch = watch;
        this.marks = marks;
    }

    @Override
    public void emitRecord(
            ConsumerRecord<byte[], byte[]> last, SourceOutput<SourceBatch> output, KafkaPartitionSplitState split) {
        if (!(last instanceof PolledBatch polled)) {
            throw new IllegalStateException("A record of " + last.topic() + " is in no batch");
        }
        TopicPartition partition = split.getTopicPartition();
        // Who takes the batch may empty it.
        boolean valid = polled.batch().hasValid();
        recordsIn.inc(polled.batch().size() - 1L);
        if (valid) {
            marks.wake(partition);
        }
        output.collect(polled.batch(), last.timestamp());
        split.setCurrentOffset(last.offset() + 1);
        watch.processed(partition, last.offset(), valid);
    }
}

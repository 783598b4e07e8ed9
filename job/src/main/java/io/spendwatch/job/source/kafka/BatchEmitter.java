package io.spendwatch.job.source.kafka;

import io.spendwatch.job.source.SourceBatch;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.connector.base.source.reader.RecordEmitter;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplitState;
import org.apache.flink.metrics.Counter;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hands on a batch in one piece, and notes that the partition has been read to its end. */
final class BatchEmitter
        implements RecordEmitter<ConsumerRecord<byte[], byte[]>, SourceBatch, KafkaPartitionSplitState> {
    private final Counter recordsIn;

    /** @param recordsIn counts records; Flink counts each batch as one, and the others are added here */
    BatchEmitter(Counter recordsIn) {
        this.recordsIn = recordsIn;
    }

    @Override
    public void emitRecord(
            ConsumerRecord<byte[], byte[]> last, SourceOutput<SourceBatch> output, KafkaPartitionSplitState partition) {
        if (!(last instanceof PolledBatch polled)) {
            throw new IllegalStateException("A record of " + last.topic() + " is in no batch");
        }
        recordsIn.inc(polled.batch().size() - 1L);
        output.collect(polled.batch(), last.timestamp());
        partition.setCurrentOffset(last.offset() + 1);
    }
}

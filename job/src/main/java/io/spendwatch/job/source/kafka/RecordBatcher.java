package io.spendwatch.job.source.kafka;

import io.spendwatch.job.source.SourceBatch;
import io.spendwatch.job.source.SourceBatchReader;
import io.spendwatch.job.transaction.EventLimits;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;

/** Parses Kafka records, whose keys and values are {@link ByteBuffer}s or absent, into batches. For one thread. */
final class RecordBatcher {
    private final SourceBatchReader reader;
    private final Queue<SourceBatch> spare;

    /**
     * Makes one.
     *
     * @param limits of event times
     * @param spare batches that are of no more use, to be filled again
     */
    RecordBatcher(EventLimits limits, Queue<SourceBatch> spare) {
        this.reader = new SourceBatchReader(limits);
        this.spare = spare;
    }

    /**
     * Returns batches of all records of a partition.
     *
     * @param partition its name
     * @param records the records in their order; gives {@code null} after the last one
     */
    List<PolledBatch> batches(String partition, Supplier<ConsumerRecord<?, ?>> records) {
        List<PolledBatch> batches = new ArrayList<>();
        ConsumerRecord<?, ?> next = records.get();
        while (next != null) {
            SourceBatch batch = emptyBatch();
            batch.begin(partition);
            ConsumerRecord<?, ?> last = next;
            while (next != null && !batch.isFull()) {
                parse(next, batch);
                last = next;
                next = records.get();
            }
            batches.add(new PolledBatch(batch, last));
        }
        return batches;
    }

    private void parse(ConsumerRecord<?, ?> record, SourceBatch into) {
        reader.at(record.offset());
        if (record.key() instanceof ByteBuffer key) {
            reader.withKey(key.array(), key.arrayOffset() + key.position(), key.remaining());
        } else {
            reader.withoutKey();
        }
        if (record.value() instanceof ByteBuffer value) {
            reader.read(
                    value.array(),
                    value.arrayOffset() + value.position(),
                    value.remaining(),
                    timestampMillis(record),
                    into);
        } else {
            reader.readTombstone(into);
        }
    }

    private SourceBatch emptyBatch() {
        SourceBatch batch = spare.poll();
        return batch == null ? new SourceBatch() : batch;
    }

    private static long timestampMillis(ConsumerRecord<?, ?> record) {
        return record.timestampType() == TimestampType.NO_TIMESTAMP_TYPE
                ? SourceBatchReader.NO_TIMESTAMP
                : record.timestamp();
    }
}

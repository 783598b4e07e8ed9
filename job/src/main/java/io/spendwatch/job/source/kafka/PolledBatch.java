package io.spendwatch.job.source.kafka;

import io.spendwatch.job.source.SourceBatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records of a partition, parsed where they were polled, in the guise of the last of them: for Kafka's source reader hands
 * on records, and knows from the last one how far it has come.
 */
final class PolledBatch extends ConsumerRecord<byte[], byte[]> {
    private static final byte[] NONE = new byte[0];

    private final SourceBatch batch;

    PolledBatch(SourceBatch batch, ConsumerRecord<?, ?> last) {
        super(last.topic(), last.partition(), last.offset(), NONE, NONE);
        this.batch = batch;
    }

    SourceBatch batch() {
        return batch;
    }
}

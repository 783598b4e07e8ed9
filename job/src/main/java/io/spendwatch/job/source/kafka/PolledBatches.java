package io.spendwatch.job.source.kafka;

import io.spendwatch.job.source.SourceBatch;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The batches of one poll, by partition; who is done with them gives them back, to be filled again. */
final class PolledBatches implements RecordsWithSplitIds<ConsumerRecord<byte[], byte[]>> {
    private final Map<String, List<PolledBatch>> batches;
    private final Set<String> finished;
    private final Queue<SourceBatch> spare;
    private final Iterator<Map.Entry<String, List<PolledBatch>>> splits;
    private Iterator<PolledBatch> ofSplit = List.<PolledBatch>of().iterator();

    /**
     * Makes them.
     *
     * @param batches by the names of their partitions
     * @param finished partitions of which there is nothing more
     * @param spare takes them when they are done with, as far as it has room; safe for several threads
     */
    PolledBatches(Map<String, List<PolledBatch>> batches, Set<String> finished, Queue<SourceBatch> spare) {
        this.batches = batches;
        this.finished = finished;
        this.spare = spare;
        this.splits = batches.entrySet().iterator();
    }

    @Override
    public String nextSplit() {
        if (!splits.hasNext()) {
            return null;
        }
        Map.Entry<String, List<PolledBatch>> next = splits.next();
        ofSplit = next.getValue().iterator();
        return next.getKey();
    }

    @Override
    public ConsumerRecord<byte[], byte[]> nextRecordFromSplit() {
        return ofSplit.hasNext() ? ofSplit.next() : null;
    }

    @Override
    public Set<String> finishedSplits() {
        return finished;
    }

    @Override
    public void recycle() {
        batches.values().forEach(ofOne -> ofOne.forEach(polled -> giveBack(polled.batch())));
    }

    private void giveBack(SourceBatch batch) {
        batch.begin("");
        spare.offer(batch);
    }
}

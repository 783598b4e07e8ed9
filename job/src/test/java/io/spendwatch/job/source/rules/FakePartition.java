package io.spendwatch.job.source.rules;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A partition in memory. */
final class FakePartition {
    private final NavigableMap<Long, ConsumerRecord<byte[], byte[]>> records = new TreeMap<>();
    private long beginning;
    private long end;

    void append(ConsumerRecord<byte[], byte[]> message) {
        records.put(end, Messages.at(end, message));
        end++;
    }

    /** Adds offsets that hold no record, as markers of transactions do. */
    void appendMarkers(int count) {
        end += count;
    }

    /** Removes what is before an offset. */
    void cutBefore(long offset) {
        records.headMap(offset).clear();
        beginning = offset;
    }

    long beginning() {
        return beginning;
    }

    long end() {
        return end;
    }

    List<ConsumerRecord<byte[], byte[]>> from(long offset, int most) {
        return records.tailMap(offset, true).values().stream().limit(most).toList();
    }

    /** Returns the offset after what {@link #from} returns, and after the markers that follow it. */
    long after(long offset, int most) {
        return records.tailMap(offset, true).keySet().stream()
                .skip(most)
                .findFirst()
                .orElse(end);
    }
}

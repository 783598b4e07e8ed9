package io.spendwatch.job.source.rules;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far a topic has been read, over all its partitions, those included that are new. Where the offset to go on from is
 * not in the topic, it is read from its beginning.
 */
final class TopicCursor {
    private static final Logger LOG = LoggerFactory.getLogger(TopicCursor.class);

    private final TopicLog log;
    private final String topic;
    private final SortedMap<Integer, Long> next;
    private Map<Integer, Long> ends = Map.of();
    // None: the log may stand anywhere.
    private Optional<Set<Integer>> assigned = Optional.empty();

    TopicCursor(TopicLog log, String topic, SortedMap<Integer, Long> next) {
        this.log = log;
        this.topic = topic;
        this.next = new TreeMap<>(next);
    }

    /** Asks where the topic ends now, and returns whether it is there. */
    boolean look() {
        Set<Integer> partitions = log.partitions(topic);
        ends = partitions.isEmpty() ? Map.of() : log.ends(topic, partitions);
        boolean beyond = partitions.stream().anyMatch(this::isBeyondTheEnd);
        if (beyond || !assigned.equals(Optional.of(partitions))) {
            start(partitions);
        }
        return !partitions.isEmpty();
    }

    /** Returns whether everything was polled that the topic had at the last look. */
    boolean isAtEnd() {
        return ends.entrySet().stream().allMatch(end -> next.get(end.getKey()) >= end.getValue());
    }

    /** Waits for what comes next in a topic that is there. */
    List<ConsumerRecord<byte[], byte[]>> poll(Duration atMost) {
        try {
            List<ConsumerRecord<byte[], byte[]>> records = log.poll(atMost);
            next.putAll(log.positions());
            return records;
        } catch (OffsetOutOfRangeException e) {
            // The next look finds out where they begin now.
            lost();
            return List.of();
        }
    }

    /** Notes that the log failed, and may stand elsewhere than what was polled. */
    void lost() {
        assigned = Optional.empty();
    }

    /** Returns the offset to go on from, by partition. */
    SortedMap<Integer, Long> next() {
        return new TreeMap<>(next);
    }

    private boolean isBeyondTheEnd(int partition) {
        return next.getOrDefault(partition, 0L) > ends.get(partition);
    }

    private void start(Set<Integer> partitions) {
        if (!partitions.isEmpty()) {
            Map<Integer, Long> beginnings = log.beginnings(topic, partitions);
            next.keySet().retainAll(partitions);
            for (int partition : partitions) {
                next.merge(partition, beginnings.get(partition), (offset, beginning) -> {
                    boolean there = offset >= beginning && !isBeyondTheEnd(partition);
                    return there ? offset : fromBeginning(partition, offset, beginning);
                });
            }
            log.readFrom(topic, next);
        } else {
            forgetDeleted();
            log.readFrom(topic, Map.of());
        }
        assigned = Optional.of(partitions);
    }

    /** If the topic is made anew, its offsets are others, also where it grows past those of before at once. */
    private void forgetDeleted() {
        if (!next.isEmpty()) {
            LOG.warn(
                    "Topic {} was deleted: what was read from it stays in force. If it is created anew, it is read from its"
                            + " beginning",
                    topic);
            next.clear();
        }
    }

    private long fromBeginning(int partition, long offset, long beginning) {
        LOG.warn(
                "{}-{} was to be read from offset {}, and has offsets {} to {}: it was made anew or cut."
                        + " It is read from its beginning",
                topic,
                partition,
                offset,
                beginning,
                ends.get(partition));
        return beginning;
    }
}

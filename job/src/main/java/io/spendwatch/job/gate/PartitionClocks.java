package io.spendwatch.job.gate;

import io.spendwatch.job.deadletter.LateEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The clocks of the partitions that this subtask has read, and of all that a checkpoint knew: after a restore nobody
 * can tell which of them will be read here. A clock never goes back, so where two subtasks remember one partition the
 * greater is right.
 */
final class PartitionClocks {
    private final Map<String, Clock> clocks = new HashMap<>();

    /** Takes in what a checkpoint says of one partition. */
    void restore(PartitionClock restored) {
        of(restored.source()).advance(restored.clockMillis(), LateEvent.UNKNOWN);
    }

    /** Returns the clock of a partition, which goes on from what is known of it. */
    Clock of(String source) {
        return clocks.computeIfAbsent(source, name -> new Clock());
    }

    /** Returns the greatest of the clocks; {@link Long#MIN_VALUE} before the first valid event. */
    long latestMillis() {
        return clocks.values().stream().mapToLong(clock -> clock.millis).max().orElse(Long.MIN_VALUE);
    }

    /** Returns what a checkpoint keeps: all that is known. */
    List<PartitionClock> toSnapshot() {
        List<PartitionClock> snapshot = new ArrayList<>();
        clocks.forEach((source, clock) -> snapshot.add(new PartitionClock(source, clock.millis)));
        return snapshot;
    }

    /** The greatest event time so far among the valid events of a partition. */
    static final class Clock {
        private long millis = Long.MIN_VALUE;
        private long movedBy = LateEvent.UNKNOWN;

        private Clock() {}

        /**
         * Counts an event in, and returns the clock then, in milliseconds since the epoch.
         *
         * @param offset the event's place in its partition, {@link LateEvent#UNKNOWN} where nobody knows it any more
         */
        long advance(long eventTimeMillis, long offset) {
            if (eventTimeMillis > millis) {
                millis = eventTimeMillis;
                movedBy = offset;
            }
            return millis;
        }

        long millis() {
            return millis;
        }

        /** Returns the place of the event that the clock has its time from. */
        long movedBy() {
            return movedBy;
        }
    }
}

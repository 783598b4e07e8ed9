package io.spendwatch.job.gate;

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
    private String currentSource = "";
    private Clock current = new Clock();

    /** Takes in what a checkpoint says of one partition. */
    void restore(PartitionClock restored) {
        Clock clock = clocks.computeIfAbsent(restored.source(), source -> new Clock());
        clock.millis = Math.max(clock.millis, restored.clockMillis());
    }

    /** Counts an event in its partition's clock, which is returned, in milliseconds since the epoch. */
    @SuppressWarnings("ReferenceEquality") // A partition's name is mostly the same object; equals decides otherwise.
    long advance(String source, long eventTimeMillis) {
        if (source != currentSource) {
            current = clocks.computeIfAbsent(source, name -> new Clock());
            currentSource = source;
        }
        if (eventTimeMillis > current.millis) {
            current.millis = eventTimeMillis;
        }
        return current.millis;
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

    private static final class Clock {
        private long millis = Long.MIN_VALUE;
    }
}

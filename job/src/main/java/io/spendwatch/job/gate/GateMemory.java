package io.spendwatch.job.gate;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalLong;

/**
 * What one subtask of the gate leaves in a checkpoint.
 *
 * @param subtask its number, from 0
 * @param parallelism how many subtasks there were
 * @param promised the watermark that it had promised
 * @param clocks the clocks of all partitions that it knew: exact for those that it read, and never too high for others
 * @param tracedAfterMillis after which event time it had sent every transaction on one by one, {@link Long#MIN_VALUE} for
 *     all; {@link #UNTRACED} when it did not
 */
public record GateMemory(
        int subtask, int parallelism, long promised, List<PartitionClock> clocks, long tracedAfterMillis)
        implements Serializable {

    /** The {@code tracedAfterMillis} of a subtask that did not trace. */
    public static final long UNTRACED = Long.MAX_VALUE;

    public GateMemory {
        clocks = List.copyOf(clocks);
    }

    /** Returns after which event time all of them had traced; nothing if some had not. */
    static OptionalLong tracedAfterMillis(List<GateMemory> memories) {
        OptionalLong last =
                memories.stream().mapToLong(GateMemory::tracedAfterMillis).max();
        return last.equals(OptionalLong.of(UNTRACED)) ? OptionalLong.empty() : last;
    }
}

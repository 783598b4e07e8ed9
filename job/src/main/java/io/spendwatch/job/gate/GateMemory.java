package io.spendwatch.job.gate;

import java.io.Serializable;
import java.util.List;

/**
 * What one subtask of the gate leaves in a checkpoint.
 *
 * @param subtask its number, from 0
 * @param parallelism how many subtasks there were
 * @param promised the watermark that it had promised
 * @param clocks the clocks of all partitions that it knew: exact for those that it read, and never too high for others
 */
public record GateMemory(int subtask, int parallelism, long promised, List<PartitionClock> clocks)
        implements Serializable {

    public GateMemory {
        clocks = List.copyOf(clocks);
    }
}

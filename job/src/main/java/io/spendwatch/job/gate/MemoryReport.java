package io.spendwatch.job.gate;

import java.io.Serializable;
import java.util.ArrayList;

/**
 * What one subtask was given of a checkpoint that is being restored at another parallelism.
 *
 * @param checkpointId which checkpoint
 * @param memories what it was given; perhaps nothing
 */
record MemoryReport(long checkpointId, ArrayList<GateMemory> memories) implements Serializable {}

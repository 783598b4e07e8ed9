package io.spendwatch.job.gate;

import java.io.Serializable;

/**
 * What one subtask of the gate tells the others.
 *
 * @param subtask its number, from 0
 * @param parallelism how many subtasks there are
 * @param attempt its attempt: a greater one has replaced it
 * @param idle whether none of its partitions brings anything
 * @param watermark what it has promised, in milliseconds since the epoch
 */
record WatermarkReport(int subtask, int parallelism, int attempt, boolean idle, long watermark)
        implements Serializable {}

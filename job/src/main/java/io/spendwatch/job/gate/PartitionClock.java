package io.spendwatch.job.gate;

import java.io.Serializable;

/**
 * A partition's clock in a checkpoint.
 *
 * @param source the partition or the file
 * @param clockMillis the greatest event time among its valid events, in milliseconds since the epoch
 */
public record PartitionClock(String source, long clockMillis) implements Serializable {}

package io.spendwatch.job.trace;

/**
 * A subtask of the gate says that it sends every transaction on one by one, of those that come before its partition's
 * watermark is past their time.
 *
 * @param subtask which one, from 0
 * @param parallelism of how many
 * @param sinceMillis it has let no transaction pass untraced whose event time is after this, since the epoch;
 *     {@link Long#MIN_VALUE}: none at all
 */
public record TracingReport(int subtask, int parallelism, long sinceMillis) {}

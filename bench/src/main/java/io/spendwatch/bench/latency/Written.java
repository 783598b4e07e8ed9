package io.spendwatch.bench.latency;

/**
 * A probe in the topic.
 *
 * @param appendedMillis when the broker appended it, since the epoch
 * @param eventTimeMillis that it bears, since the epoch
 */
record Written(long appendedMillis, long eventTimeMillis) {}

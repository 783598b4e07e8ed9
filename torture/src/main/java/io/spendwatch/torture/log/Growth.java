package io.spendwatch.torture.log;

/**
 * The topic is given one partition more.
 *
 * @param created the number of the event before which it is made, from 0
 * @param used the number of the first event that may go there: a partition that nobody has found yet is idle in the
 *     eyes of the job
 */
public record Growth(long created, long used) {}

package io.spendwatch.job.ledger;

/**
 * A run of one key group: customers in order, each with spending in one slice.
 *
 * @param sliceStartMillis the slice
 * @param number which run of the slice it is, from 0
 */
public record RunKey(long sliceStartMillis, int number) {}

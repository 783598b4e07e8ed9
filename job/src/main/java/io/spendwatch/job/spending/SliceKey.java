package io.spendwatch.job.spending;

import io.spendwatch.job.transaction.Utf8;

/**
 * One slice of event time and one type of transaction, within a customer.
 *
 * @param startMillis the slice's first millisecond since the epoch
 * @param transactionType the type
 */
public record SliceKey(long startMillis, Utf8 transactionType) {}

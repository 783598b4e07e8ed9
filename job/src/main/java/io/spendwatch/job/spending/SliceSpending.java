package io.spendwatch.job.spending;

import io.spendwatch.job.transaction.Utf8;

/**
 * A part of what one customer spent in one slice on one type of transaction: what the combiner sends on.
 *
 * @param customer who spent
 * @param slice which slice, and on what
 * @param spending how much; mutable, and reused by the combiner
 */
public record SliceSpending(Utf8 customer, SliceKey slice, Spending spending) {}

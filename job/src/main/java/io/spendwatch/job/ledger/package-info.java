/**
 * Customers' spending in keyed state, laid out by slices and not by customers: summed on the heap, written and read in
 * runs. May import {@code transaction}, {@code spending}, {@code money} and {@code serialization}.
 */
package io.spendwatch.job.ledger;

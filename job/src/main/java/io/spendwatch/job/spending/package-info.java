/**
 * Sums of spending, exact and free to be combined in any order. May import {@code transaction}, {@code money} and
 * {@code serialization}.
 */
package io.spendwatch.job.spending;

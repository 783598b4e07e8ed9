/** Sums of spending, exact and free to be combined in any order. May import {@code transaction} and {@code money}. */
package io.spendwatch.job.spending;

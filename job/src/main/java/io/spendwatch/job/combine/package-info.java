/** Partial sums before the shuffle. May import {@code spending} and {@code transaction}. */
package io.spendwatch.job.combine;

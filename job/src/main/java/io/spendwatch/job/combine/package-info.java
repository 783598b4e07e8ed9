/** Partial sums before the shuffle. May import {@code spending}, {@code transaction} and {@code serialization}. */
package io.spendwatch.job.combine;

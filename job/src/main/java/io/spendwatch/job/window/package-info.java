/**
 * Windows that close over the slices of the ledger, and their judgement by the rules. May import {@code transaction},
 * {@code spending}, {@code money}, {@code ledger}, {@code rule}, {@code rulebook}, {@code alert}, {@code metric} and
 * {@code serialization}.
 */
package io.spendwatch.job.window;

/**
 * Two transactions of a customer that follow each other, and their judgement by the rules about travel. May import
 * {@code transaction}, {@code trace}, {@code money}, {@code rule}, {@code rulebook}, {@code alert}, {@code metric} and
 * {@code serialization}.
 */
package io.spendwatch.job.travel;

/**
 * The clocks of the partitions, and what they say of an event: in time, late, or a dead letter. May import
 * {@code source}, {@code transaction}, {@code spending}, {@code trace}, {@code deadletter}, {@code metric} and
 * {@code serialization}.
 */
package io.spendwatch.job.gate;

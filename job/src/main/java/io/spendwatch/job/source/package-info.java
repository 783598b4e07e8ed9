/**
 * Records as they are read, parsed at once, with the clock of their partition as the watermark. May import
 * {@code transaction}, {@code spending}, {@code deadletter} and {@code serialization}.
 */
package io.spendwatch.job.source;

/**
 * The configuration: its keys, their defaults, and the typed values that the job gets. May import {@code rule} and
 * {@code yaml}.
 */
package io.spendwatch.job.configuration;

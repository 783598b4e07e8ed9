/** The event: its contract, and the way from a record's bytes to a transaction. May import {@code serialization}. */
package io.spendwatch.job.transaction;

/** The event: its contract, and the way from a record's bytes to a transaction. May import nothing but the JDK. */
package io.spendwatch.job.transaction;

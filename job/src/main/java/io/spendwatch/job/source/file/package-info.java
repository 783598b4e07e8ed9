/**
 * Transactions from files of JSON lines, each file a partition of its own. May import {@code source} and
 * {@code transaction}.
 */
package io.spendwatch.job.source.file;

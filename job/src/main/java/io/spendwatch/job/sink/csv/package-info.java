/** Alerts as CSV, in directories by rule. May import {@code alert} and {@code sink.file}. */
package io.spendwatch.job.sink.csv;

/** Alerts as CSV, in directories by rule. May import {@code alert}, {@code money} and {@code sink.file}. */
package io.spendwatch.job.sink.csv;

/**
 * What a running job says of itself over Flink's REST interface, asked from outside: needs nothing of Flink to run. May
 * import {@code gate} and {@code window}, of which it uses the names of metrics alone.
 */
package io.spendwatch.job.inquiry;

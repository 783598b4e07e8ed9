/** A Flink cluster in this process, and what its metrics say. May import the job. */
package io.spendwatch.local.flink;

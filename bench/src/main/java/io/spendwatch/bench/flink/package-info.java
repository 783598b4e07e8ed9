/** A Flink job in this process, as a contender. May import {@code run}. */
package io.spendwatch.bench.flink;

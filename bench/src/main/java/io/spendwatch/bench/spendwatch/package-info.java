/** Spendwatch as it ships, as a contender. May import {@code run} and {@code flink}. */
package io.spendwatch.bench.spendwatch;

/** Spendwatch as it ships, as a contender. May import {@code run}, {@code flink} and {@code process}. */
package io.spendwatch.bench.spendwatch;

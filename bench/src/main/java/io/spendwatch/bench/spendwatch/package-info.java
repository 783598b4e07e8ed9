/** Spendwatch as it ships, as a contender. May import {@code run}, {@code flink}, {@code process} and {@code cluster}. */
package io.spendwatch.bench.spendwatch;

/** Spendwatch as it ships, as a contender. May import {@code run} and {@code process}. */
package io.spendwatch.bench.spendwatch;

/** What grows with what. May import {@code race}, {@code rules}, {@code flink}, {@code work} and {@code session}. */
package io.spendwatch.bench.growth;

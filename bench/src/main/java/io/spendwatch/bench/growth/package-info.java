/**
 * What grows with what. May import {@code race}, {@code rules}, {@code flink}, {@code work}, {@code session} and
 * {@code report}.
 */
package io.spendwatch.bench.growth;

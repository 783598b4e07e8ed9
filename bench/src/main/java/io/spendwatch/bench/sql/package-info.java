/** The tutorial's query in Flink SQL, as a contender. May import {@code run}, {@code flink} and {@code peer}. */
package io.spendwatch.bench.sql;

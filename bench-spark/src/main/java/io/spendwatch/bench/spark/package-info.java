/** The tutorial's query in Spark Structured Streaming, as a contender. May import {@code run} and {@code peer}. */
package io.spendwatch.bench.spark;

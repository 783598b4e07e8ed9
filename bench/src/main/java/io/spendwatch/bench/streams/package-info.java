/** A Kafka Streams application, as a contender. May import {@code run} and {@code peer}. */
package io.spendwatch.bench.streams;

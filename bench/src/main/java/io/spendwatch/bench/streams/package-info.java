/**
 * A Kafka Streams application, as a contender. May import {@code run} and {@code peer}.
 *
 * <p>What it does, by the documentation of Kafka Streams 3.9: {@code exactly_once_v2} and a thread a partition ("Configuring a
 * Streams Application"), a large record cache before RocksDB ("Memory Management"), windows that emit once when they close
 * (KIP-825), and no repartitioning, since records are keyed by customer already.
 */
package io.spendwatch.bench.streams;

/** Transactions from Kafka. May import {@code source} and {@code serialization}. */
package io.spendwatch.job.source.kafka;

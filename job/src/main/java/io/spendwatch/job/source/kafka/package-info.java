/** Transactions from Kafka. May import {@code source}, {@code transaction} and {@code serialization}. */
package io.spendwatch.job.source.kafka;

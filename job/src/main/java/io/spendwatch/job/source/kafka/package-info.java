/** Transactions from Kafka. May import {@code source} and {@code configuration}. */
package io.spendwatch.job.source.kafka;

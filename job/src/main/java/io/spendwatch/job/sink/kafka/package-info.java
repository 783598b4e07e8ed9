/** Alerts, dead letters and late events in Kafka. May import {@code alert} and {@code deadletter}. */
package io.spendwatch.job.sink.kafka;

/**
 * Alerts, dead letters, late events and the status of the rules in Kafka. May import {@code alert}, {@code deadletter} and
 * {@code rulebook}.
 */
package io.spendwatch.job.sink.kafka;

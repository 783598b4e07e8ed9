/** Kafka brokers in processes of their own. May import {@code process} and {@code network}. */
package io.spendwatch.harness.broker;

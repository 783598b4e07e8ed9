/** A Kafka broker in a process of its own. May import {@code process}. */
package io.spendwatch.harness.broker;

/** Waits for Kafka: requests that are repeated, topics that can be written to, topics read to their end. Imports nothing of Spendwatch. */
package io.spendwatch.generator.kafka;

/**
 * Real servers inside this process: Kafka and Elasticsearch, on the loopback interface. May import nothing of Spendwatch.
 */
package io.spendwatch.local.infrastructure;

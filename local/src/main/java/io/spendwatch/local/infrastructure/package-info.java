/**
 * Real servers inside this process: Kafka and Elasticsearch, on the loopback interface. Of Spendwatch it may
 * import the generator's {@code kafka} alone.
 */
package io.spendwatch.local.infrastructure;

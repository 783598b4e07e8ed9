/** Where events go: Kafka or a file. May import {@code transaction} and {@code kafka} alone. */
package io.spendwatch.generator.output;

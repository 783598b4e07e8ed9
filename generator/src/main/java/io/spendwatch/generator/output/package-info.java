/** Where events go: Kafka or a file. May import {@code transaction} alone. */
package io.spendwatch.generator.output;

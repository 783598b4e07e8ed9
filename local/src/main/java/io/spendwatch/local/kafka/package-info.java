/** The commands' way to Kafka. May import the job's parser and what the commands share. */
package io.spendwatch.local.kafka;

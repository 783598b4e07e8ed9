/** Kafka, Flink, the generator and, if asked for, Elasticsearch in this process. May import everything but commands. */
package io.spendwatch.local.run;

/** Alerts as documents in Elasticsearch 7. May import {@code alert} and {@code deadletter}. */
package io.spendwatch.job.sink.elasticsearch;

/** An Elasticsearch node in a process of its own. May import {@code process}. */
package io.spendwatch.harness.elasticsearch;

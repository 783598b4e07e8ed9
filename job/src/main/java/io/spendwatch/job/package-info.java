/** The job put together: its topology, its settings for Flink, and its main class. May import every other package. */
package io.spendwatch.job;

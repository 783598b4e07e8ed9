/** Holds what the chart tells Flink, its operator, the job and Kafka against what those make of it. May import the job. */
package io.spendwatch.chart.job;

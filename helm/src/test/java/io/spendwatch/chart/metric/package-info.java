/** Holds dashboards and alerts against what a job that runs exports, and against Prometheus. May import job and local. */
package io.spendwatch.chart.metric;

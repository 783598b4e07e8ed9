/**
 * What is made from the chart: plain manifests and the table of its values. May import Helm and a YAML parser, nothing of
 * the job.
 */
package io.spendwatch.chart;

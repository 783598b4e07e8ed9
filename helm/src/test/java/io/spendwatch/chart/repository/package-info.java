/** Guards what surrounds the chart: versions, scripts, make's targets, the runbook. May import the tests' shared helpers. */
package io.spendwatch.chart.repository;

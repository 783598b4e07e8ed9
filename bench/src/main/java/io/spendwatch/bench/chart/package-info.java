/** Drawings of figures over time, for GitHub by day and by night. Imports nothing of this module. */
package io.spendwatch.bench.chart;

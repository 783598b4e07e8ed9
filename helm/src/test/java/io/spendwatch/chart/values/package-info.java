/** Guards the chart's values, their schema and their documentation. May import the tests' shared helpers. */
package io.spendwatch.chart.values;

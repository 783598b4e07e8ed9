/** Guards what the chart's pods may do and what is told to them in secret. May import the tests' shared helpers. */
package io.spendwatch.chart.security;

/** Holds each rendered document against the strictest reading of its schema. May import the tests' shared helpers. */
package io.spendwatch.chart.schema;

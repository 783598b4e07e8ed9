/** What tests share: scenarios, and the documents that they render. May import the main package. */
package io.spendwatch.chart.testing;

/** Numbers made of other numbers. Imports nothing of this module. */
package io.spendwatch.bench.statistics;

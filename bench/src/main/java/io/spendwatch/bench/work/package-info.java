/** The work: transactions in a topic, the same for all. Imports nothing of this module. */
package io.spendwatch.bench.work;

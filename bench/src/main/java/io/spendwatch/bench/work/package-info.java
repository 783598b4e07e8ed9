/** The work: transactions in a topic, the same for all. May import {@code broker}. */
package io.spendwatch.bench.work;

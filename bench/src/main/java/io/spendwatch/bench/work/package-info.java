/** The work: transactions in a topic, the same for all. May import {@code broker} and {@code process}. */
package io.spendwatch.bench.work;

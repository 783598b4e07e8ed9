/** Exact money and its sums. May import nothing but the JDK. */
package io.spendwatch.job.money;

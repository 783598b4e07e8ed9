/**
 * Transactions one by one, for rules that look at them so: whether they are sent, and the word from when on they are.
 * May import {@code transaction} and {@code serialization}.
 */
package io.spendwatch.job.trace;

package io.spendwatch.job.rule;

import dev.cel.runtime.Program;

/**
 * A compiled condition. Immutable, and safe for use by several threads.
 *
 * @param scope the variables that it names
 * @param program what is run
 * @param longestCustomer the most characters of a customer for which it is within the cost limit
 * @param bounds outside of which it is not met
 */
record Condition(Scope scope, Program program, int longestCustomer, Bounds bounds) {}

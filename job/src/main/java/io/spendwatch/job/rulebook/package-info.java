/**
 * Which rules count when: what the rules' topic says, what the job makes of it, and how those who judge learn of it. May
 * import {@code rule}, {@code trace}, {@code metric} and {@code serialization}.
 */
package io.spendwatch.job.rulebook;

/**
 * The rules' topic as messages: what it says, what an earlier run decided of it, and how far it has been read; and
 * whether it has a rule that looks at transactions one by one. May import {@code rule}, {@code rulebook}, {@code trace}
 * and {@code serialization}.
 */
package io.spendwatch.job.source.rules;

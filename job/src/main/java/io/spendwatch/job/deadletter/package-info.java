/** Records that reach no sum, with their bytes as they came. May import {@code serialization}. */
package io.spendwatch.job.deadletter;

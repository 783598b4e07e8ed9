/** Counts that outlive a restart. May import {@code serialization}. */
package io.spendwatch.job.metric;

/**
 * What dead letters and late events say about the input: counts, examples, and what to do. May import {@code flink},
 * {@code terminal} and the job.
 */
package io.spendwatch.local.diagnosis;

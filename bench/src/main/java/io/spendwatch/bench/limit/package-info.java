/**
 * The least that the work can cost: a loop over a consumer, and a hash map. It shares no code with the job, so that its rows
 * are a second opinion. May import {@code run}.
 */
package io.spendwatch.bench.limit;

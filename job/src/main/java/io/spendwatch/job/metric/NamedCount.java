package io.spendwatch.job.metric;

/**
 * One count in a checkpoint.
 *
 * @param name what is counted
 * @param label of which kind, such as a reason; empty where there is only one
 * @param count how many so far
 */
public record NamedCount(String name, String label, long count) {}

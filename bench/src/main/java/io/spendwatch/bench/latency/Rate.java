package io.spendwatch.bench.latency;

/**
 * How many transactions come.
 *
 * @param label as it was asked for, such as {@code 80%}
 * @param eventsPerSecond above 0
 */
public record Rate(String label, double eventsPerSecond) {}

package io.spendwatch.bench.soak;

/**
 * The death of a process.
 *
 * @param process that was killed
 * @param replacement that was started at once
 * @param seconds when, since the first transaction
 */
public record Kill(String process, String replacement, double seconds) {}

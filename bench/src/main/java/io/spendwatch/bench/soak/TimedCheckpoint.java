package io.spendwatch.bench.soak;

/**
 * A checkpoint that was completed.
 *
 * @param seconds when it began, since the first transaction
 * @param millis it took, from its beginning to its end
 * @param writtenBytes that it wrote, beside what earlier ones had written
 * @param stateBytes that it holds in all
 */
public record TimedCheckpoint(double seconds, long millis, long writtenBytes, long stateBytes) {}

package io.spendwatch.bench.run;

/**
 * A checkpoint that was completed.
 *
 * @param millis it took, from its beginning to its end
 * @param writtenBytes that it wrote, beside what earlier ones had written
 * @param stateBytes that it holds in all
 */
public record Checkpoint(long millis, long writtenBytes, long stateBytes) {}

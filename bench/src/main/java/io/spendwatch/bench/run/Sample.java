package io.spendwatch.bench.run;

/**
 * How far a contender is at one moment.
 *
 * @param nanos of the moment, on the clock of its process
 * @param events read so far
 * @param cpuNanos that its process has used since it began
 * @param residentBytes that its process holds in memory; 0 where the system does not say
 */
public record Sample(long nanos, long events, long cpuNanos, long residentBytes) {}

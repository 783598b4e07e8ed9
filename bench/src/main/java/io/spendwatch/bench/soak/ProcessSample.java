package io.spendwatch.bench.soak;

/**
 * What a process used.
 *
 * @param name of the process
 * @param residentBytes that it held in memory; 0 where the system does not say
 * @param cpuSeconds of all processors, since it began
 */
public record ProcessSample(String name, long residentBytes, double cpuSeconds) {}

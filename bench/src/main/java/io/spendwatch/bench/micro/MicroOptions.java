package io.spendwatch.bench.micro;

import java.time.Duration;

/**
 * How often and how long is measured.
 *
 * @param forks JVMs of each benchmark, one after the other
 * @param warmUps iterations that do not count, in each JVM
 * @param iterations that count, in each JVM
 * @param time of each iteration
 */
public record MicroOptions(int forks, int warmUps, int iterations, Duration time) {}

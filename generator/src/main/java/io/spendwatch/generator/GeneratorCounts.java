package io.spendwatch.generator;

/**
 * How many events a generator has handed to its output.
 *
 * @param events all of them
 * @param outOfOrder of these, behind the clock, but in time
 * @param late of these, too far behind the clock
 * @param malformed of these, in breach of the contract
 */
public record GeneratorCounts(long events, long outOfOrder, long late, long malformed) {
    public static final GeneratorCounts ZERO = new GeneratorCounts(0, 0, 0, 0);
}

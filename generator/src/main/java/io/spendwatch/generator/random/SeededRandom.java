package io.spendwatch.generator.random;

/**
 * A fast random source whose numbers depend on its seed alone, whatever the Java version. Not for secrets, and not for
 * use from several threads.
 */
public final class SeededRandom {
    private static final long INCREMENT = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    public SeededRandom(long seed) {
        state = seed;
    }

    /** Returns any {@code long}, by SplitMix64. */
    public long nextLong() {
        state += INCREMENT;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Returns a number from 0 to below the bound, which is positive. The bias is below bound / 2<sup>32</sup>. */
    public int below(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** Returns a number from 0 to below the bound, which is positive. The bias is below bound / 2<sup>63</sup>. */
    public long below(long bound) {
        return Math.multiplyHigh(nextLong() >>> 1, bound << 1);
    }

    /** Returns a number from 0 to below 1. */
    public double fraction() {
        return (nextLong() >>> 11) * UNIT;
    }
}

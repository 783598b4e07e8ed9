package io.spendwatch.job.transaction;

import java.math.BigInteger;

/** Divides by a power of ten by multiplying with its reciprocal in 128 bits: a few nanoseconds, and no allocation. */
final class ReciprocalOfPower {

    /** The greatest power of ten that can be divided by. */
    static final int GREATEST_POWER = 27;

    private static final int SIGNIFICAND_BITS = 53;
    private static final int EXPONENT_BIAS = 1023;

    /** The reciprocals of the powers of five, cut to 128 bits of which the first is set: 2^(127 + length) / 5^power. */
    private static final long[] HIGH = new long[GREATEST_POWER + 1];

    private static final long[] LOW = new long[GREATEST_POWER + 1];

    /** How many bits each power of five has. */
    private static final int[] LENGTH = new int[GREATEST_POWER + 1];

    static {
        for (int power = 1; power <= GREATEST_POWER; power++) {
            BigInteger powerOfFive = BigInteger.valueOf(5).pow(power);
            LENGTH[power] = powerOfFive.bitLength();
            BigInteger reciprocal =
                    BigInteger.ONE.shiftLeft(127 + LENGTH[power]).divide(powerOfFive);
            HIGH[power] = reciprocal.shiftRight(Long.SIZE).longValue();
            LOW[power] = reciprocal.longValue();
        }
    }

    private ReciprocalOfPower() {}

    /**
     * Returns the double nearest to {@code digits / 10^power}, or NaN where 128 bits do not tell which of two is nearer.
     *
     * @param digits at least 1
     * @param power 1 to {@link #GREATEST_POWER}
     */
    static double divide(long digits, int power) {
        int zeros = Long.numberOfLeadingZeros(digits);
        long factor = digits << zeros;
        // The upper 128 of 192 bits of the product. What is cut, here and in the reciprocal, makes it too small, by
        // less
        // than two units of its lowest bit.
        long carried = unsignedMultiplyHigh(factor, LOW[power]);
        long low = factor * HIGH[power] + carried;
        long high = unsignedMultiplyHigh(factor, HIGH[power]);
        if (Long.compareUnsigned(low, carried) < 0) {
            high++;
        }
        int dropped = Long.SIZE - SIGNIFICAND_BITS - Long.numberOfLeadingZeros(high);
        long half = 1L << (dropped - 1);
        long beyondHalf = (high & (2 * half - 1)) - half;
        boolean justBelowHalf = beyondHalf == -1 && Long.compareUnsigned(low, -2) >= 0;
        boolean atHalf = beyondHalf == 0 && low == 0;
        if (justBelowHalf || atHalf) {
            return Double.NaN;
        }
        long significand = (high >>> dropped) + (beyondHalf >= 0 ? 1 : 0);
        return significand * powerOfTwo(1 + dropped - zeros - LENGTH[power] - power);
    }

    /** Returns 2 to an exponent for which it is a normal double. */
    private static double powerOfTwo(int exponent) {
        return Double.longBitsToDouble((long) (EXPONENT_BIAS + exponent) << (SIGNIFICAND_BITS - 1));
    }

    private static long unsignedMultiplyHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
    }
}

package io.spendwatch.bench.limit;

/**
 * A coordinate, exact: so many units of a power of ten. It fits into a {@code long}, with which it can be kept.
 */
final class Degrees {
    private static final int SCALE_BITS = 8;

    private long packed;

    /** Takes digits, of which {@code scale} are behind the point. */
    void set(long digits, int scale) {
        packed = (digits << SCALE_BITS) | scale;
    }

    long packed() {
        return packed;
    }

    /** Returns the degrees that were packed, as every reader of decimals reads them. */
    static double unpack(long packed) {
        return Double.parseDouble((packed >> SCALE_BITS) + "e-" + (packed & ((1 << SCALE_BITS) - 1)));
    }
}

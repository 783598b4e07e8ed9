package io.spendwatch.job.ledger;

/** A hash that only this process knows, for tables on its heap: what others send cannot be made to collide in it. */
final class SeededHash {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private SeededHash() {}

    static int of(byte[] bytes, long seed) {
        long hash = seed ^ bytes.length;
        int at = 0;
        for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
            hash = mix(hash ^ (long) Page.LONGS.get(bytes, at));
        }
        long rest = 0;
        for (; at < bytes.length; at++) {
            rest = (rest << Byte.SIZE) | (bytes[at] & 0xFF);
        }
        hash = mix(hash ^ rest);
        return (int) (hash ^ (hash >>> Integer.SIZE));
    }

    private static long mix(long bits) {
        long product = bits * MULTIPLIER;
        return (product ^ (product >>> Integer.SIZE)) * MULTIPLIER;
    }
}

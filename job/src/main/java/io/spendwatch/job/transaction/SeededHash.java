package io.spendwatch.job.transaction;

/** A hash that only this process knows, for tables on its heap: what others send cannot be made to collide in it. */
public final class SeededHash {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private SeededHash() {}

    /** Returns the hash of some bytes, of which all bits count. */
    public static long of(byte[] array, int offset, int length, long seed) {
        long hash = seed ^ length;
        int end = offset + length;
        int at = offset;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            hash = mix(hash ^ EightBytes.at(array, at));
        }
        return at == end ? hash : mix(hash ^ rest(array, at, end));
    }

    /** Returns one to seven bytes as a number, at once if there are eight in the array. */
    private static long rest(byte[] array, int from, int to) {
        if (from + Long.BYTES <= array.length) {
            return EightBytes.at(array, from) << (Long.SIZE - Byte.SIZE * (to - from));
        }
        long rest = 0;
        for (int at = to - 1; at >= from; at--) {
            rest = (rest << Byte.SIZE) | (array[at] & 0xFF);
        }
        return rest << (Long.SIZE - Byte.SIZE * (to - from));
    }

    private static long mix(long bits) {
        long product = bits * MULTIPLIER;
        return (product ^ (product >>> Integer.SIZE)) * MULTIPLIER;
    }
}

package io.spendwatch.job.ledger;

import java.util.Arrays;

/** Finds the lines of a customer, whatever their types: for each bucket of customers the lines in it, the last one first. */
final class CustomerIndex {
    private static final int FEWEST_BUCKETS = 16;
    private static final int NONE = -1;

    private int[] buckets = {};
    private int[] next = {};

    /** Returns whether there is one: it is made when somebody looks for a customer. */
    boolean exists() {
        return buckets.length > 0;
    }

    /** Returns whether it is to be made, or made anew, for so many lines. */
    boolean isTooSmall(int lines) {
        return buckets.length == 0 || buckets.length < lines;
    }

    /** Makes it anew for so many lines, which are to be added then. */
    void clear(int lines) {
        buckets = new int[Math.max(FEWEST_BUCKETS, 2 * Integer.highestOneBit(lines))];
        Arrays.fill(buckets, NONE);
        next = new int[buckets.length];
    }

    void add(int hash, int line) {
        if (line >= next.length) {
            next = Arrays.copyOf(next, Math.max(2 * next.length, line + 1));
        }
        int bucket = hash & (buckets.length - 1);
        next[line] = buckets[bucket];
        buckets[bucket] = line;
    }

    /** Returns a line of this bucket; negative if there is none. */
    int first(int hash) {
        return buckets[hash & (buckets.length - 1)];
    }

    /** Returns another line after it; negative after the last one. */
    int next(int line) {
        return next[line];
    }

    /** Returns how many bytes of the heap it takes. */
    long sizeBytes() {
        return (long) (buckets.length + next.length) * Integer.BYTES;
    }
}

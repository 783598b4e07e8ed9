package io.spendwatch.job.combine;

import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.transaction.Transaction;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * Sums by customer, slice and transaction type: an open-addressing table that looks a transaction up by its bytes and
 * makes an object only for what it has not seen. Bounded: when it is full, it is to be drained.
 */
final class PartialSums {

    /** How many bytes of names the table may hold on to: long names must not make a bounded table a large one. */
    private static final long MOST_NAME_BYTES = 16L << 20;

    private final int capacity;
    private final SliceSpending[] table;
    private final long[] hashes;
    private final long seed = ThreadLocalRandom.current().nextLong();
    private final int[] used;
    private int size;
    private long nameBytes;

    /** Makes a table of so many sums, at least one. */
    PartialSums(int capacity) {
        this.capacity = capacity;
        int slots = Integer.highestOneBit(Math.max(capacity, 1)) * 4;
        table = new SliceSpending[slots];
        hashes = new long[slots];
        used = new int[capacity];
    }

    /**
     * Adds a transaction of the slice that starts at this millisecond. The table must not be full.
     *
     * @return whether its sum was in the table already
     */
    boolean add(Transaction transaction, long sliceStartMillis) {
        long hash = hash(transaction, sliceStartMillis);
        int slot = (int) hash & (table.length - 1);
        while (table[slot] != null) {
            if (hashes[slot] == hash && isOf(table[slot], transaction, sliceStartMillis)) {
                table[slot].add(transaction);
                return true;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        insert(slot, hash, SliceSpending.of(transaction, sliceStartMillis));
        return false;
    }

    boolean isFull() {
        return size == capacity || nameBytes >= MOST_NAME_BYTES;
    }

    int size() {
        return size;
    }

    /** Hands over every sum and forgets it. */
    void drain(Consumer<SliceSpending> consumer) {
        for (int i = 0; i < size; i++) {
            consumer.accept(table[used[i]]);
        }
        for (int i = 0; i < size; i++) {
            table[used[i]] = null;
        }
        size = 0;
        nameBytes = 0;
    }

    private void insert(int slot, long hash, SliceSpending sum) {
        table[slot] = sum;
        hashes[slot] = hash;
        used[size++] = slot;
        nameBytes +=
                (long) sum.customer().length() + sum.slice().transactionType().length();
    }

    private static boolean isOf(SliceSpending sum, Transaction transaction, long sliceStartMillis) {
        return sum.slice().startMillis() == sliceStartMillis
                && transaction.customer().contentEquals(sum.customer())
                && transaction.transactionType().contentEquals(sum.slice().transactionType());
    }

    private long hash(Transaction transaction, long sliceStartMillis) {
        long hash = transaction.customer().hash(seed ^ sliceStartMillis);
        return transaction.transactionType().hash(hash);
    }
}

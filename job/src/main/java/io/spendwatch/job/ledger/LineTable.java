package io.spendwatch.job.ledger;

/**
 * Where lines are, by a hash: open addressing, with the hash beside the number of the line, so that who looks for what is not
 * there touches one place in memory, mostly.
 */
final class LineTable {
    private static final int FEWEST_SLOTS = 16;
    private static final long EMPTY = 0;

    /** For each slot a hash, and the number of a line, from 1; or {@link #EMPTY}. */
    private long[] slots = new long[FEWEST_SLOTS];

    private int size;

    /** Returns the first slot in which a line of this hash may be. */
    int first(int hash) {
        return find(hash, hash & (slots.length - 1));
    }

    /** Returns the next one after it. */
    int next(int hash, int slot) {
        return find(hash, (slot + 1) & (slots.length - 1));
    }

    /** Returns the line in a slot; negative if there is none, nor in a further one. */
    int line(int slot) {
        return (int) slots[slot] - 1;
    }

    /** Puts a line into an empty slot, which is no slot any more after that. */
    void put(int slot, int hash, int line) {
        slots[slot] = ((long) hash << Integer.SIZE) | (line + 1);
        size++;
        if (3 * size > 2 * slots.length) {
            grow();
        }
    }

    /** Visits all lines with their hashes. */
    void forEach(Visitor visitor) {
        for (long slot : slots) {
            if (slot != EMPTY) {
                visitor.visit((int) (slot >> Integer.SIZE), (int) slot - 1);
            }
        }
    }

    /** Returns how many bytes of the heap it takes. */
    long sizeBytes() {
        return (long) slots.length * Long.BYTES;
    }

    private int find(int hash, int from) {
        int slot = from;
        while (slots[slot] != EMPTY && (int) (slots[slot] >> Integer.SIZE) != hash) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        for (long entry : old) {
            if (entry != EMPTY) {
                int slot = (int) (entry >> Integer.SIZE) & (slots.length - 1);
                while (slots[slot] != EMPTY) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = entry;
            }
        }
    }

    /** Is shown a line. */
    interface Visitor {
        void visit(int hash, int line);
    }
}

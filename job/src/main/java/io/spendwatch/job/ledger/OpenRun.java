package io.spendwatch.job.ledger;

import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.transaction.Utf8;

/**
 * A run of one key group that still grows, on the heap: an open-addressing table over flat arrays, a line for each
 * customer and transaction type. Names are hashed with a seed of this process, so that nobody can choose customers that
 * collide.
 */
final class OpenRun {
    private static final int FEWEST_SLOTS = 16;
    private static final int EMPTY = 0;

    /** Odd and large, so that the lines of one customer are far from each other. */
    private static final int SPREAD = 0x9E3779B9;

    private final RunKey key;
    private final long seed;
    private final Names types;
    private final LineNames names = new LineNames();
    private final Sums sums = new Sums();
    private final Spending scratch = new Spending();

    /** For each slot the number of a line, from 1, or {@link #EMPTY}. */
    private int[] slots = new int[FEWEST_SLOTS];

    private int lines;
    private long sizeBytes;
    private boolean changed;

    /**
     * Makes an empty run.
     *
     * @param types numbers the transaction types; shared with other runs, so that it is at hand
     * @param seed of hashes
     */
    OpenRun(RunKey key, Names types, long seed) {
        this.key = key;
        this.types = types;
        this.seed = seed;
    }

    RunKey key() {
        return key;
    }

    /** Adds a part; returns whether it takes a line more. */
    boolean add(SliceSpending part) {
        changed = true;
        Utf8 customer = part.customer();
        int type = types.number(part.slice().transactionType());
        int hash = SeededHash.of(customer.bytes(), seed);
        int slot = slot(hash, type);
        while (slots[slot] != EMPTY) {
            int line = slots[slot] - 1;
            if (names.is(line, hash, type, customer)) {
                sums.add(line, part.spending(), scratch);
                return false;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        names.add(hash, type, customer);
        sums.set(lines, part.spending());
        slots[slot] = ++lines;
        if (2 * lines > slots.length) {
            grow();
        }
        sizeBytes = (long) slots.length * Integer.BYTES + names.sizeBytes() + sums.sizeBytes();
        return true;
    }

    /** How many sums of a customer and a transaction type. */
    int lines() {
        return lines;
    }

    /** Returns how many bytes of the heap it takes. */
    long sizeBytes() {
        return sizeBytes;
    }

    /** Returns whether something was added since this was last asked. */
    boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    /** Reads what a customer has, whatever the type. */
    void read(Utf8 customer, CustomerSlices into) {
        int hash = SeededHash.of(customer.bytes(), seed);
        for (int line = names.first(customer, hash); line >= 0; line = names.next(line, customer)) {
            sums.get(line, into.append(key.sliceStartMillis(), types.name(names.type(line))));
        }
    }

    /**
     * Writes all lines, customer by customer in the order of pages.
     *
     * @param afterEach is done after each customer
     */
    void writeTo(PageWriter page, LedgerState.Access afterEach) throws Exception {
        int[] inOrder = names.inOrder();
        int from = 0;
        while (from < lines) {
            int to = from + 1;
            while (to < lines && names.sameCustomer(inOrder[from], inOrder[to])) {
                to++;
            }
            names.beginCustomer(inOrder[from], to - from, page);
            for (int i = from; i < to; i++) {
                sums.get(inOrder[i], scratch);
                page.line(types.name(names.type(inOrder[i])), scratch);
            }
            afterEach.run();
            from = to;
        }
    }

    /** Returns where to look first for the line of a customer with this hash. */
    private int slot(int hash, int type) {
        return (hash + type * SPREAD) & (slots.length - 1);
    }

    private void grow() {
        slots = new int[2 * slots.length];
        for (int line = 0; line < lines; line++) {
            int slot = slot(names.seededHash(line), names.type(line));
            while (slots[slot] != EMPTY) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = line + 1;
        }
    }
}

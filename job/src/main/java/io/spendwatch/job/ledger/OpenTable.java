package io.spendwatch.job.ledger;

import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.transaction.Utf8;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The runs of one slice and some adjacent key groups that still grow, on the heap: a line for each customer and transaction
 * type. They grow together, for each place that is written to is one that has to be at hand: those of a few tables are,
 * those of hundreds of runs would not be.
 *
 * <p>Names are hashed with a seed of this process, so that nobody can choose customers that collide. Groups are numbered
 * from 0 here.
 */
final class OpenTable {
    /** Odd and large, so that the lines of one customer are far from each other. */
    private static final int SPREAD = 0x9E3779B9;

    private final Names types;
    private final long seed;
    private final long sliceStartMillis;
    private final Lines lines = new Lines();
    private final LineTable table = new LineTable();
    private final CustomerIndex customers = new CustomerIndex();
    private final Spending scratch = new Spending();
    private final RunKey[] keys;
    private final boolean[] changed;
    private Optional<LineOrder> order = Optional.empty();
    private long sizeBytes;

    /**
     * Makes an empty table.
     *
     * @param types numbers the transaction types; shared with other tables, so that it is at hand
     * @param seed of hashes
     * @param groups how many, at most 2^16
     */
    OpenTable(long sliceStartMillis, Names types, long seed, int groups) {
        this.sliceStartMillis = sliceStartMillis;
        this.types = types;
        this.seed = seed;
        keys = new RunKey[groups];
        changed = new boolean[groups];
        measure();
    }

    /** Adds a part, of which it keeps no object but the type, to a group; returns whether it takes a line more. */
    boolean add(SliceSpending part, int group) {
        changed[group] = true;
        Utf8 customer = part.customer();
        int type = types.number(part.slice().transactionType());
        int customerHash = customer.seededHash(seed);
        int hash = hash(customerHash, type);
        int slot = table.first(hash);
        for (int line = table.line(slot); line >= 0; line = table.line(slot)) {
            if (lines.type(line) == type && lines.isOf(line, customer)) {
                lines.addTo(line, part.spending(), scratch);
                return false;
            }
            slot = table.next(hash, slot);
        }
        int line = lines.size();
        lines.add(customer, type, group, part.spending());
        table.put(slot, hash, line);
        if (customers.exists()) {
            customers.add(customerHash, line);
        }
        order = Optional.empty();
        measure();
        return true;
    }

    long sliceStartMillis() {
        return sliceStartMillis;
    }

    /** Returns how many bytes of the heap it takes. */
    long sizeBytes() {
        return sizeBytes;
    }

    /** Returns whether something was added to a group since this was last asked. */
    boolean takeChanged(int group) {
        boolean was = changed[group];
        changed[group] = false;
        return was;
    }

    /** Returns the key of a group's run, which is a new one when this is asked first. */
    RunKey key(int group, Supplier<RunKey> newKey) {
        if (keys[group] == null) {
            keys[group] = newKey.get();
        }
        return keys[group];
    }

    /** Returns whether this is the key of a group's run, of which something was written. */
    boolean holds(int group, RunKey key) {
        return key.equals(keys[group]);
    }

    /** Returns how many sums of a customer and a transaction type a group has. */
    int lines(int group) {
        return order().end(group) - order().start(group);
    }

    /** Reads what a customer has, whatever the type. */
    void read(Utf8 customer, CustomerSlices into) {
        if (customers.isTooSmall(lines.size())) {
            customers.clear(lines.size());
            table.forEach((hash, line) -> customers.add(hash - lines.type(line) * SPREAD, line));
            measure();
        }
        int hash = customer.seededHash(seed);
        for (int line = customers.first(hash); line >= 0; line = customers.next(line)) {
            if (lines.isOf(line, customer)) {
                lines.get(line, into.append(sliceStartMillis, types.name(lines.type(line))));
            }
        }
    }

    /**
     * Writes all lines of a group, customer by customer in the order of pages.
     *
     * @param afterEach is done after each customer
     */
    void writeTo(int group, PageWriter page, LedgerState.Access afterEach) throws Exception {
        LineOrder inOrder = order();
        int from = inOrder.start(group);
        while (from < inOrder.end(group)) {
            int to = from + 1;
            while (to < inOrder.end(group) && lines.haveSameCustomer(inOrder.line(from), inOrder.line(to))) {
                to++;
            }
            lines.beginCustomer(inOrder.line(from), to - from, page);
            for (int place = from; place < to; place++) {
                int line = inOrder.line(place);
                lines.get(line, scratch);
                page.line(types.name(lines.type(line)), scratch);
            }
            afterEach.run();
            from = to;
        }
    }

    private LineOrder order() {
        if (order.isEmpty()) {
            order = Optional.of(new LineOrder(lines, keys.length));
        }
        return order.get();
    }

    private void measure() {
        sizeBytes = lines.sizeBytes() + table.sizeBytes() + customers.sizeBytes();
    }

    private static int hash(int customerHash, int type) {
        return customerHash + type * SPREAD;
    }
}

package io.spendwatch.job.ledger;

import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.transaction.Utf8;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** The runs that still grow, by slice and group, and how much memory they take. */
final class OpenRuns {
    /** Far more than anybody has; who invents them must not fill the heap with their names. */
    private static final int MOST_TYPES = 4_096;

    /**
     * How many adjacent groups have a table together. With fewer, more places are written to in turn than are at hand; with
     * more, the lines of a group are farther apart when they are written to state.
     */
    private static final int GROUPS_OF_TABLE = 32;

    private static final OpenTable[] NO_TABLES = {};

    private final int groups;
    private final long seed = ThreadLocalRandom.current().nextLong();
    private final Names types = new Names();
    private final NavigableMap<Long, OpenTable[]> slices = new TreeMap<>();
    private long lastStartMillis;
    private OpenTable[] lastSlice = NO_TABLES;
    private long sizeBytes;

    OpenRuns(int groups) {
        this.groups = groups;
    }

    /** Adds a part, of which it keeps no object but the type; returns whether it takes a line more. */
    boolean add(SliceSpending part, int group) {
        OpenTable[] slice = slice(part.slice().startMillis());
        int number = group / GROUPS_OF_TABLE;
        if (slice[number] == null) {
            slice[number] = new OpenTable(part.slice().startMillis(), types, seed, groupsOf(number));
            sizeBytes += slice[number].sizeBytes();
        }
        OpenTable table = slice[number];
        long bytesBefore = table.sizeBytes();
        boolean isNew = table.add(part, group % GROUPS_OF_TABLE);
        sizeBytes += table.sizeBytes() - bytesBefore;
        return isNew;
    }

    /** Returns how many bytes of the heap they take, without the transaction types. */
    long sizeBytes() {
        return sizeBytes;
    }

    /** Returns whether there are so many transaction types that they are better forgotten, with all runs. */
    boolean isTypesFull() {
        return types.size() > MOST_TYPES;
    }

    /** Returns the starts of the slices that have open runs. */
    NavigableSet<Long> starts() {
        return slices.navigableKeySet();
    }

    /** Reads what a customer has in a slice. */
    void read(long sliceStartMillis, int group, Utf8 customer, CustomerSlices into) {
        OpenTable[] slice = slices.getOrDefault(sliceStartMillis, NO_TABLES);
        if (slice.length > 0 && slice[group / GROUPS_OF_TABLE] != null) {
            OpenTable table = slice[group / GROUPS_OF_TABLE];
            sizeBytes -= table.sizeBytes();
            table.read(customer, into);
            sizeBytes += table.sizeBytes();
        }
    }

    /** Returns whether this run is one of them, and was written. */
    boolean holds(int group, RunKey key) {
        OpenTable[] slice = slices.getOrDefault(key.sliceStartMillis(), NO_TABLES);
        return slice.length > 0
                && slice[group / GROUPS_OF_TABLE] != null
                && slice[group / GROUPS_OF_TABLE].holds(group % GROUPS_OF_TABLE, key);
    }

    /** Visits the runs of a slice. */
    void forEach(long sliceStartMillis, Visitor visitor) throws Exception {
        for (int number = 0; number < slices.get(sliceStartMillis).length; number++) {
            visit(sliceStartMillis, number, visitor);
        }
    }

    /** Visits the runs of a slice, and forgets them. */
    void takeAll(long sliceStartMillis, Visitor visitor) throws Exception {
        for (int group = 0; group < groups; group += GROUPS_OF_TABLE) {
            take(sliceStartMillis, group, visitor);
        }
    }

    /** Visits the run that a group has in a slice and those which grow together with it, and forgets them. */
    void take(long sliceStartMillis, int group, Visitor visitor) throws Exception {
        int number = group / GROUPS_OF_TABLE;
        OpenTable[] slice = slices.getOrDefault(sliceStartMillis, NO_TABLES);
        if (slice.length == 0 || slice[number] == null) {
            return;
        }
        visit(sliceStartMillis, number, visitor);
        sizeBytes -= slice[number].sizeBytes();
        slice[number] = null;
        if (Arrays.stream(slice).allMatch(Objects::isNull)) {
            slices.remove(sliceStartMillis);
            lastSlice = NO_TABLES;
        }
        if (slices.isEmpty()) {
            types.clear();
        }
    }

    private void visit(long sliceStartMillis, int number, Visitor visitor) throws Exception {
        OpenTable table = slices.get(sliceStartMillis)[number];
        for (int group = 0; table != null && group < groupsOf(number); group++) {
            if (table.lines(group) > 0) {
                visitor.visit(number * GROUPS_OF_TABLE + group, table, group);
            }
        }
    }

    private int groupsOf(int number) {
        return Math.min(GROUPS_OF_TABLE, groups - number * GROUPS_OF_TABLE);
    }

    private OpenTable[] slice(long startMillis) {
        if (startMillis != lastStartMillis || lastSlice.length == 0) {
            int tables = (groups + GROUPS_OF_TABLE - 1) / GROUPS_OF_TABLE;
            lastSlice = slices.computeIfAbsent(startMillis, start -> new OpenTable[tables]);
            lastStartMillis = startMillis;
        }
        return lastSlice;
    }

    /** Is shown a run. */
    interface Visitor {
        /**
         * Is shown a run.
         *
         * @param group whose it is
         * @param table what it is in
         * @param groupInTable the group's number there
         */
        void visit(int group, OpenTable table, int groupInTable) throws Exception;
    }
}

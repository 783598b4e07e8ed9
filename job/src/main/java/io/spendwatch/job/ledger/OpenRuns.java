package io.spendwatch.job.ledger;

import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.transaction.Utf8;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;

/** The runs that still grow, by slice and group, and how much memory they take. */
final class OpenRuns {
    /** Far more than anybody has; who invents them must not fill the heap with their names. */
    private static final int MOST_TYPES = 4_096;

    private static final OpenRun[] NO_RUNS = {};

    private final int groups;
    private final long seed = ThreadLocalRandom.current().nextLong();
    private final Names types = new Names();
    private final NavigableMap<Long, OpenRun[]> slices = new TreeMap<>();
    private long lastStartMillis;
    private OpenRun[] lastSlice = NO_RUNS;
    private long sizeBytes;

    OpenRuns(int groups) {
        this.groups = groups;
    }

    /** Adds a part, and returns whether it takes a line more; a run that begins with it gets the key that it is given. */
    boolean add(SliceSpending part, int group, IntFunction<RunKey> nextKey) {
        OpenRun[] slice = slice(part.slice().startMillis());
        if (slice[group] == null) {
            slice[group] = new OpenRun(nextKey.apply(group), types, seed);
        }
        OpenRun run = slice[group];
        long bytesBefore = run.sizeBytes();
        boolean isNew = run.add(part);
        sizeBytes += run.sizeBytes() - bytesBefore;
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
        OpenRun[] slice = slices.get(sliceStartMillis);
        if (slice != null && slice[group] != null) {
            slice[group].read(customer, into);
        }
    }

    /** Returns whether this run is one of them. */
    boolean holds(int group, RunKey key) {
        OpenRun[] slice = slices.get(key.sliceStartMillis());
        return slice != null && slice[group] != null && slice[group].key().equals(key);
    }

    /** Visits the runs of a slice. */
    void forEach(long sliceStartMillis, Visitor visitor) throws Exception {
        OpenRun[] slice = slices.get(sliceStartMillis);
        for (int group = 0; group < groups; group++) {
            if (slice[group] != null) {
                visitor.visit(group, slice[group]);
            }
        }
    }

    /** Visits the runs of a slice, and forgets them. */
    void takeAll(long sliceStartMillis, Visitor visitor) throws Exception {
        for (int group = 0; group < groups; group++) {
            take(sliceStartMillis, group, visitor);
        }
    }

    /** Visits the run that a group has in a slice, if it has one, and forgets it. */
    void take(long sliceStartMillis, int group, Visitor visitor) throws Exception {
        OpenRun[] slice = slices.getOrDefault(sliceStartMillis, NO_RUNS);
        if (slice.length == 0 || slice[group] == null) {
            return;
        }
        visitor.visit(group, slice[group]);
        sizeBytes -= slice[group].sizeBytes();
        slice[group] = null;
        if (Arrays.stream(slice).allMatch(Objects::isNull)) {
            slices.remove(sliceStartMillis);
            lastSlice = NO_RUNS;
        }
        if (slices.isEmpty()) {
            types.clear();
        }
    }

    private OpenRun[] slice(long startMillis) {
        if (startMillis != lastStartMillis || lastSlice.length == 0) {
            lastSlice = slices.computeIfAbsent(startMillis, start -> new OpenRun[groups]);
            lastStartMillis = startMillis;
        }
        return lastSlice;
    }

    /** Is shown a run. */
    interface Visitor {
        void visit(int group, OpenRun run) throws Exception;
    }
}

package io.spendwatch.job.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;

/**
 * Which runs there are in state, by slice and group: a copy on the heap of the indexes in state. A slice takes four bytes for
 * each group, and a run about 130.
 */
final class Directory {
    private static final StoredRun[] NO_RUNS = {};

    private final int groups;
    private final NavigableMap<Long, StoredRun[][]> slices = new TreeMap<>();

    Directory(int groups) {
        this.groups = groups;
    }

    /** Returns the runs of a slice in one group, in the order in which they were put. */
    List<StoredRun> runs(long sliceStartMillis, int group) {
        StoredRun[][] slice = slices.get(sliceStartMillis);
        return slice == null ? List.of() : List.of(slice[group]);
    }

    /** Puts a run, in the place of one of the same key. */
    void put(int group, RunKey key, RunIndex index) {
        StoredRun[][] slice = slices.computeIfAbsent(key.sliceStartMillis(), start -> emptyGroups());
        StoredRun[] runs = slice[group];
        int place = 0;
        while (place < runs.length && !runs[place].key().equals(key)) {
            place++;
        }
        if (place == runs.length) {
            runs = Arrays.copyOf(runs, place + 1);
            slice[group] = runs;
        }
        runs[place] = new StoredRun(key, index);
    }

    /** Returns how many pages a run has; none if there is no such run. */
    int pages(int group, RunKey key) {
        return runs(key.sliceStartMillis(), group).stream()
                .filter(run -> run.key().equals(key))
                .mapToInt(run -> run.index().pages())
                .sum();
    }

    /** Returns the key of the next run of a slice in one group. */
    RunKey nextKey(long sliceStartMillis, int group) {
        int last = runs(sliceStartMillis, group).stream()
                .mapToInt(run -> run.key().number())
                .max()
                .orElse(-1);
        return new RunKey(sliceStartMillis, last + 1);
    }

    /** Removes a slice. */
    void remove(long sliceStartMillis) {
        slices.remove(sliceStartMillis);
    }

    /** Returns the starts of the slices that have runs. */
    NavigableSet<Long> starts() {
        return slices.navigableKeySet();
    }

    private StoredRun[][] emptyGroups() {
        StoredRun[][] empty = new StoredRun[groups][];
        Arrays.fill(empty, NO_RUNS);
        return empty;
    }

    /** A run in state. */
    record StoredRun(RunKey key, RunIndex index) {}
}

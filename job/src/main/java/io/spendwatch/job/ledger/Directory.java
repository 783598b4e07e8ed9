package io.spendwatch.job.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;

/** Which runs there are in state, by slice and group: a copy on the heap of the indexes in state. */
final class Directory {
    private final int groups;
    private final NavigableMap<Long, List<List<StoredRun>>> slices = new TreeMap<>();

    Directory(int groups) {
        this.groups = groups;
    }

    /** Returns the runs of a slice in one group, by their numbers. */
    List<StoredRun> runs(long sliceStartMillis, int group) {
        List<List<StoredRun>> slice = slices.get(sliceStartMillis);
        return slice == null ? List.of() : slice.get(group);
    }

    /** Puts a run, in the place of one of the same key. */
    void put(int group, RunKey key, RunIndex index) {
        List<StoredRun> runs = slices.computeIfAbsent(key.sliceStartMillis(), start -> emptyGroups())
                .get(group);
        runs.removeIf(run -> run.key().equals(key));
        runs.add(new StoredRun(key, index));
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
        int next = runs(sliceStartMillis, group).stream()
                        .mapToInt(run -> run.key().number())
                        .max()
                        .orElse(-1)
                + 1;
        return new RunKey(sliceStartMillis, next);
    }

    /** Removes a slice. */
    void remove(long sliceStartMillis) {
        slices.remove(sliceStartMillis);
    }

    /** Returns the starts of the slices that have runs. */
    NavigableSet<Long> starts() {
        return slices.navigableKeySet();
    }

    private List<List<StoredRun>> emptyGroups() {
        List<List<StoredRun>> empty = new ArrayList<>(groups);
        for (int group = 0; group < groups; group++) {
            empty.add(new ArrayList<>(1));
        }
        return empty;
    }

    /** A run in state. */
    record StoredRun(RunKey key, RunIndex index) {}
}

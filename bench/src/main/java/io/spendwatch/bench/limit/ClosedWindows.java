package io.spendwatch.bench.limit;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Merges what the partitions have of a window, and judges it once the last one has closed it. Safe for all readers. */
final class ClosedWindows {
    private final long[] closedEnds;
    private final TreeMap<Long, Spending> waiting = new TreeMap<>();
    private final Judge judge;

    ClosedWindows(int partitions, Judge judge) {
        closedEnds = new long[partitions];
        Arrays.fill(closedEnds, Long.MIN_VALUE);
        this.judge = judge;
    }

    /** Takes the windows that a partition has closed, by their ends: all its windows up to an end. */
    synchronized void close(int partition, long end, Map<Long, Spending> windows) {
        windows.forEach((windowEnd, spending) -> waiting.merge(windowEnd, spending, ClosedWindows::merge));
        closedEnds[partition] = end;
        var closedByAll = waiting.headMap(Arrays.stream(closedEnds).min().orElseThrow(), true);
        closedByAll.forEach(judge::judge);
        closedByAll.clear();
    }

    private static Spending merge(Spending one, Spending other) {
        Spending greater = one.size() >= other.size() ? one : other;
        greater.addAll(greater == one ? other : one);
        return greater;
    }
}

package io.spendwatch.job.ledger;

import java.util.Arrays;
import java.util.Comparator;

/** The order in which lines are written: by group, and in it as pages are; those of one customer in no order. */
final class LineOrder {
    private final Lines lines;
    private final int[] ends;

    /** For each place the hash of a line, and its number. */
    private final long[] sorted;

    LineOrder(Lines lines, int groups) {
        this.lines = lines;
        ends = new int[groups];
        for (int line = 0; line < lines.size(); line++) {
            ends[lines.group(line)]++;
        }
        int start = 0;
        for (int group = 0; group < groups; group++) {
            int size = ends[group];
            ends[group] = start;
            start += size;
        }
        sorted = new long[lines.size()];
        for (int line = 0; line < lines.size(); line++) {
            sorted[ends[lines.group(line)]++] = ((long) lines.hash(line) << Integer.SIZE) | line;
        }
        for (int group = 0; group < groups; group++) {
            sort(start(group), ends[group]);
        }
    }

    /** Returns the first place of a group. */
    int start(int group) {
        return group == 0 ? 0 : ends[group - 1];
    }

    /** Returns the place after the last one of a group. */
    int end(int group) {
        return ends[group];
    }

    /** Returns the line at a place. */
    int line(int place) {
        return (int) sorted[place];
    }

    private void sort(int from, int to) {
        Arrays.sort(sorted, from, to);
        int equalFrom = from;
        for (int place = from + 1; place <= to; place++) {
            if (place == to || hash(place) != hash(equalFrom)) {
                sortByName(equalFrom, place);
                equalFrom = place;
            }
        }
    }

    private int hash(int place) {
        return (int) (sorted[place] >> Integer.SIZE);
    }

    private void sortByName(int from, int to) {
        if (to - from > 1) {
            long[] byName = Arrays.stream(sorted, from, to)
                    .boxed()
                    .sorted(Comparator.comparing(Long::intValue, lines::compareNames))
                    .mapToLong(entry -> entry)
                    .toArray();
            System.arraycopy(byName, 0, sorted, from, byName.length);
        }
    }
}

package io.spendwatch.job.ledger;

import java.util.ArrayList;
import java.util.List;

/** Writes runs from the heap to state. */
final class RunWriter {
    private final LedgerState state;
    private final Directory directory;
    private final PageWriter pages = new PageWriter();

    RunWriter(LedgerState state, Directory directory) {
        this.state = state;
        this.directory = directory;
    }

    /** Writes a run, in the place of what was written of it before, unless it is the same. */
    void write(int group, OpenTable table, int groupInTable) throws Exception {
        if (!table.takeChanged(groupInTable)) {
            return;
        }
        RunKey key = table.key(groupInTable, () -> directory.nextKey(table.sliceStartMillis(), group));
        List<Integer> lowestHashes = new ArrayList<>(1);
        pages.begin(key.sliceStartMillis());
        table.writeTo(groupInTable, pages, () -> {
            if (pages.isFull()) {
                finishPage(group, key, lowestHashes);
            }
        });
        if (!pages.isEmpty()) {
            finishPage(group, key, lowestHashes);
        }
        state.removePages(group, key, lowestHashes.size(), directory.pages(group, key));
        RunIndex index = new RunIndex(
                table.lines(groupInTable),
                lowestHashes.stream().mapToInt(hash -> hash).toArray());
        state.putIndex(group, key, index);
        directory.put(group, key, index);
    }

    private void finishPage(int group, RunKey run, List<Integer> lowestHashes) throws Exception {
        int number = lowestHashes.size();
        lowestHashes.add(pages.lowestHash());
        state.putPage(group, run, number, pages.finish());
    }
}

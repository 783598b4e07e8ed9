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
    void write(int group, OpenRun run) throws Exception {
        if (!run.takeChanged()) {
            return;
        }
        List<Integer> lowestHashes = new ArrayList<>(1);
        pages.begin(run.key().sliceStartMillis());
        run.writeTo(pages, () -> {
            if (pages.isFull()) {
                finishPage(group, run.key(), lowestHashes);
            }
        });
        if (!pages.isEmpty()) {
            finishPage(group, run.key(), lowestHashes);
        }
        state.removePages(group, run.key(), lowestHashes.size(), directory.pages(group, run.key()));
        RunIndex index = new RunIndex(
                run.lines(), lowestHashes.stream().mapToInt(hash -> hash).toArray());
        state.putIndex(group, run.key(), index);
        directory.put(group, run.key(), index);
    }

    private void finishPage(int group, RunKey run, List<Integer> lowestHashes) throws Exception {
        int number = lowestHashes.size();
        lowestHashes.add(pages.lowestHash());
        state.putPage(group, run, number, pages.finish());
    }
}

package io.spendwatch.job.ledger;

import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.transaction.Utf8;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.runtime.state.KeyedStateBackend;

/**
 * All customers' spending by slice and transaction type, laid out by slices: what comes to a slice is summed on the heap,
 * and written to keyed state, in the order of customers, when the slice is over, before a checkpoint, or when the heap's
 * share is used up. So a slice is written in one go and read in one go, and nobody looks one customer up after the other
 * to close a window.
 *
 * <p>What is written at once of one slice and one key group is a run; it is cut into pages, and has an index of its own
 * in state. A run that was written for a checkpoint goes on growing on the heap, and is written again. After a restore all
 * runs are final, and what comes goes to further ones: a slice's spending is the sum over its runs.
 */
public final class Ledger {
    /** Of pages that were read for one customer, for rules that do not wait for the end of their windows. */
    private static final long CACHE_BYTES = 32L << 20;

    private final KeyGroups groups;
    private final LedgerState state;
    private final Directory directory;
    private final OpenRuns open;
    private final RunWriter writer;
    private final PageCache cache = new PageCache(CACHE_BYTES);
    private final CustomerSlices scanned = new CustomerSlices();
    private final long heapBytes;
    private long lines;

    /**
     * Opens the ledger of a subtask, with what its state holds.
     *
     * @param heapBytes about how much of the heap it may take for slices that are open
     */
    public Ledger(RuntimeContext context, KeyedStateBackend<Utf8> backend, long heapBytes) throws Exception {
        this.heapBytes = heapBytes;
        groups = new KeyGroups(context.getTaskInfo());
        state = new LedgerState(context, backend, groups);
        directory = new Directory(groups.count());
        open = new OpenRuns(groups.count());
        writer = new RunWriter(state, directory);
        state.keep(() -> {
            for (int group = 0; group < groups.count(); group++) {
                for (Map.Entry<RunKey, RunIndex> run : state.runs(group)) {
                    directory.put(group, run.getKey(), run.getValue());
                    lines += run.getValue().lines();
                }
            }
        });
    }

    /** Adds a part, of which it keeps no object but the transaction type. */
    public void add(SliceSpending part) throws Exception {
        if (open.add(part, groups.of(part.customer()))) {
            lines++;
        }
        if (open.sizeBytes() > heapBytes || open.isTypesFull()) {
            state.keep(() -> write(List.copyOf(open.starts())));
        }
    }

    /** Reads what a customer spent in the slices that start here or later. */
    public void read(Utf8 customer, long fromMillis, CustomerSlices into) throws Exception {
        into.clear();
        int group = groups.of(customer);
        NavigableSet<Long> starts = new TreeSet<>(directory.starts().tailSet(fromMillis));
        starts.addAll(open.starts().tailSet(fromMillis));
        state.keep(() -> {
            for (long start : starts) {
                for (Directory.StoredRun run : directory.runs(start, group)) {
                    if (!open.holds(group, run.key())) {
                        read(group, run, customer, into);
                    }
                }
                open.read(start, group, customer, into);
            }
        });
    }

    /** Returns how many key groups there are; they are numbered from 0. */
    public int groups() {
        return groups.count();
    }

    /** Returns the number of a customer's key group. */
    public int group(Utf8 customer) {
        return groups.of(customer);
    }

    /**
     * Returns up to which watermark the windows of a group are closed, where that is kept for it: see
     * {@link #keepClosedUntil}.
     */
    public OptionalLong closedUntil(int group) throws Exception {
        return state.closedUntil(group);
    }

    /** Keeps up to which watermark the windows of a group are closed, in the group's state: it moves with the group. */
    public void keepClosedUntil(int group, long watermark) throws Exception {
        state.putClosedUntil(group, watermark);
    }

    /** Forgets up to which watermark the windows of a group are closed. */
    public void forgetClosedUntil(int group) throws Exception {
        state.removeClosedUntil(group);
    }

    /**
     * Shows every customer of a group who spent anything in the slices that start in this range, the latter exclusive.
     * Writes what it has of them on the heap.
     */
    public void scan(int group, long fromMillis, long toMillis, CustomerVisitor visitor) throws Exception {
        write(group, List.copyOf(open.starts().subSet(fromMillis, toMillis)));
        CustomerScan scan = new CustomerScan(scanned);
        for (long start : directory.starts().subSet(fromMillis, true, toMillis, false)) {
            for (Directory.StoredRun run : directory.runs(start, group)) {
                scan.add(new RunCursor(state, group, run));
            }
        }
        scan.run(visitor);
    }

    /**
     * Writes what a group has in the slices that start before this, nothing more being expected for them; what other groups
     * have may be written with it.
     */
    public void close(int group, long beforeMillis) throws Exception {
        write(group, List.copyOf(open.starts().headSet(beforeMillis)));
    }

    /** Drops the slices that start before this, of all groups. */
    public void drop(long beforeMillis) throws Exception {
        write(List.copyOf(open.starts().headSet(beforeMillis)));
        for (long start : List.copyOf(directory.starts().headSet(beforeMillis))) {
            for (int group = 0; group < groups.count(); group++) {
                for (Directory.StoredRun run : directory.runs(start, group)) {
                    lines -= run.index().lines();
                    state.removePages(group, run.key(), 0, run.index().pages());
                    state.removeIndex(group, run.key());
                }
            }
            directory.remove(start);
            cache.remove(start);
        }
    }

    /** Writes what has changed since the last checkpoint, and keeps it on the heap as well. */
    public void snapshot() throws Exception {
        state.keep(() -> {
            for (long start : open.starts()) {
                open.forEach(start, writer::write);
            }
        });
    }

    /** Returns the start of the first slice that holds spending and starts here or later. */
    public OptionalLong firstStart(long fromMillis) {
        return least(directory.starts().ceiling(fromMillis), open.starts().ceiling(fromMillis));
    }

    /** Returns how many sums of a customer, a slice and a type it holds, those of several runs each time. */
    public long lines() {
        return lines;
    }

    private void write(List<Long> starts) throws Exception {
        for (long start : starts) {
            open.takeAll(start, writer::write);
        }
    }

    private void write(int group, List<Long> starts) throws Exception {
        for (long start : starts) {
            open.take(start, group, writer::write);
        }
    }

    private void read(int group, Directory.StoredRun run, Utf8 customer, CustomerSlices into) throws Exception {
        RunIndex index = run.index();
        int hash = customer.hashCode();
        for (int number = index.firstPage(hash); number < index.pages() && index.lowestHash(number) <= hash; number++) {
            PageKey key = new PageKey(run.key(), number);
            Page page = cache.get(new PageCache.Place(group, key), () -> state.page(group, key.run(), key.page()));
            int found = page.find(customer);
            if (found >= 0) {
                page.read(found, run.key().sliceStartMillis(), into);
                return;
            }
        }
    }

    private static OptionalLong least(Long one, Long other) {
        if (one == null) {
            return other == null ? OptionalLong.empty() : OptionalLong.of(other);
        }
        return OptionalLong.of(other == null ? one : Math.min(one, other));
    }
}

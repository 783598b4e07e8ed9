package io.spendwatch.job.window;

import io.spendwatch.job.ledger.CustomerSlices;
import io.spendwatch.job.spending.Spending;
import java.util.ArrayList;
import java.util.List;

/**
 * Sums the windows of one shape that hold a given slice, one after the other. All of them hold the slice's start, so each
 * is a part before it, of which the sums are worked out once, and a part from it on, which grows: the cost is that of
 * the slices plus that of the windows, not of the one times the other. For one thread; reused.
 */
final class SlidingSums {
    /** The sums of what is before the given slice, from there backwards: at {@code i} that of the last i + 1 slices. */
    private final List<Spending> before = new ArrayList<>();

    private final List<Long> beforeStarts = new ArrayList<>();
    private final Spending since = new Spending();
    private final Spending sum = new Spending();

    private CustomerSlices slices;
    private SumShape shape;
    private int next;

    /**
     * Begins with the windows that hold the slice which starts here.
     *
     * @param sorted the customer's slices, by their starts
     */
    void begin(CustomerSlices sorted, SumShape shape, long sliceStartMillis) {
        slices = sorted;
        this.shape = shape;
        beforeStarts.clear();
        since.clear();
        next = 0;
        while (next < sorted.size() && sorted.sliceStartMillis(next) < sliceStartMillis) {
            next++;
        }
        long earliest = sliceStartMillis - shape.ends().sizeMillis();
        for (int i = next - 1; i >= 0 && sorted.sliceStartMillis(i) > earliest; i--) {
            if (shape.sums(sorted.transactionType(i))) {
                addBefore(sorted.sliceStartMillis(i), sorted.spending(i));
            }
        }
    }

    /** Returns the sum of the window that ends here, later than the one before; the next call changes it. */
    Spending next(long windowEndMillis) {
        for (; next < slices.size() && slices.sliceStartMillis(next) < windowEndMillis; next++) {
            if (shape.sums(slices.transactionType(next))) {
                since.add(slices.spending(next));
            }
        }
        long windowStartMillis = windowEndMillis - shape.ends().sizeMillis();
        int last = beforeStarts.size() - 1;
        while (last >= 0 && beforeStarts.get(last) < windowStartMillis) {
            beforeStarts.remove(last--);
        }
        sum.set(since);
        if (last >= 0) {
            sum.add(before.get(last));
        }
        return sum;
    }

    private void addBefore(long startMillis, Spending spending) {
        int at = beforeStarts.size();
        beforeStarts.add(startMillis);
        if (before.size() == at) {
            before.add(new Spending());
        }
        before.get(at).set(spending);
        if (at > 0) {
            before.get(at).add(before.get(at - 1));
        }
    }
}

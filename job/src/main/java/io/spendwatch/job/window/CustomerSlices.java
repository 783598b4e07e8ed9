package io.spendwatch.job.window;

import io.spendwatch.job.spending.SliceKey;
import io.spendwatch.job.spending.Spending;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The slices of one customer, as read from state. Reused from customer to customer. */
final class CustomerSlices {
    private static final Comparator<Slice> BY_START =
            Comparator.comparingLong(slice -> slice.key().startMillis());

    private final List<Slice> slices = new ArrayList<>();
    private long latestStartMillis = Long.MIN_VALUE;

    void clear() {
        slices.clear();
        latestStartMillis = Long.MIN_VALUE;
    }

    void add(SliceKey key, Spending spending) {
        slices.add(new Slice(key, spending));
        latestStartMillis = Math.max(latestStartMillis, key.startMillis());
    }

    /** Puts the slices in the order of their starts, in which most states hold them already. */
    void sort() {
        slices.sort(BY_START);
    }

    boolean isEmpty() {
        return slices.isEmpty();
    }

    int size() {
        return slices.size();
    }

    SliceKey key(int index) {
        return slices.get(index).key();
    }

    Spending spending(int index) {
        return slices.get(index).spending();
    }

    long latestStartMillis() {
        return latestStartMillis;
    }

    /** Sums the spending of this shape in the window that ends here. */
    void sum(SumShape shape, long windowEndMillis, Spending into) {
        long windowStartMillis = windowEndMillis - shape.ends().sizeMillis();
        into.clear();
        for (int i = 0; i < slices.size(); i++) {
            SliceKey key = key(i);
            if (key.startMillis() >= windowStartMillis
                    && key.startMillis() < windowEndMillis
                    && shape.sums(key.transactionType())) {
                into.add(spending(i));
            }
        }
    }

    private record Slice(SliceKey key, Spending spending) {}
}

package io.spendwatch.job.ledger;

import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.transaction.Utf8;
import java.util.ArrayList;
import java.util.List;

/**
 * What one customer spent, by slice and transaction type, in the order of the slices. One slice and type may be there
 * more than once, each time with a part of the spending. Reused from customer to customer.
 */
public final class CustomerSlices {
    private final List<Line> lines = new ArrayList<>();
    private int size;

    public void clear() {
        size = 0;
    }

    /** Returns spending of nothing, to be filled, for a slice that starts no earlier than the one before. */
    public Spending append(long sliceStartMillis, Utf8 transactionType) {
        if (size == lines.size()) {
            lines.add(new Line());
        }
        Line line = lines.get(size++);
        line.sliceStartMillis = sliceStartMillis;
        line.transactionType = transactionType;
        line.spending.clear();
        return line.spending;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public int size() {
        return size;
    }

    /** Returns when the slice of a line starts, in milliseconds since the epoch. */
    public long sliceStartMillis(int index) {
        return lines.get(index).sliceStartMillis;
    }

    public Utf8 transactionType(int index) {
        return lines.get(index).transactionType;
    }

    public Spending spending(int index) {
        return lines.get(index).spending;
    }

    private static final class Line {
        private final Spending spending = new Spending();
        private long sliceStartMillis;
        private Utf8 transactionType = Utf8.of("");
    }
}

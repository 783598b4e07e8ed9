package io.spendwatch.job.ledger;

import io.spendwatch.job.transaction.Utf8;
import java.util.ArrayList;
import java.util.List;

/** Brings together what each customer of a group has in several runs, the customers in their order. */
final class CustomerScan {
    private final List<RunCursor> cursors = new ArrayList<>();
    private final List<RunCursor> least = new ArrayList<>();
    private final CustomerSlices slices;

    /** @param slices is filled with each customer's, one after the other */
    CustomerScan(CustomerSlices slices) {
        this.slices = slices;
    }

    /** Adds a run, whose slice is not before that of the one that was added last. */
    void add(RunCursor cursor) {
        cursors.add(cursor);
    }

    /** Visits all customers. */
    void run(CustomerVisitor visitor) throws Exception {
        while (!cursors.isEmpty()) {
            findLeast();
            Utf8 customer = least.get(0).name();
            slices.clear();
            for (RunCursor cursor : least) {
                cursor.read(slices);
                if (!cursor.next()) {
                    cursors.remove(cursor);
                }
            }
            visitor.visit(customer, slices);
        }
    }

    /** Finds the cursors that are at the customer who comes first. There are few: one a slice, mostly. */
    private void findLeast() {
        least.clear();
        for (RunCursor cursor : cursors) {
            int order = least.isEmpty() ? -1 : cursor.compareTo(least.get(0));
            if (order < 0) {
                least.clear();
            }
            if (order <= 0) {
                least.add(cursor);
            }
        }
    }
}

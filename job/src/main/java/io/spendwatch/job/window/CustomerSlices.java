package io.spendwatch.job.window;

import io.spendwatch.job.spending.SliceKey;
import io.spendwatch.job.spending.Spending;
import java.util.ArrayList;
import java.util.List;

/** The slices of one customer, as read from state while a window closes. Reused from customer to customer. */
final class CustomerSlices {
    private final List<SliceKey> keys = new ArrayList<>();
    private final List<Spending> spendings = new ArrayList<>();
    private long latestStartMillis = Long.MIN_VALUE;

    void clear() {
        keys.clear();
        spendings.clear();
        latestStartMillis = Long.MIN_VALUE;
    }

    void add(SliceKey key, Spending spending) {
        keys.add(key);
        spendings.add(spending);
        latestStartMillis = Math.max(latestStartMillis, key.startMillis());
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    long latestStartMillis() {
        return latestStartMillis;
    }

    /** Sums what a group of rules looks at in the window that ends here. */
    void sum(RuleGroup group, long windowEndMillis, Spending into) {
        long windowStartMillis = windowEndMillis - group.ends().sizeMillis();
        into.clear();
        for (int i = 0; i < keys.size(); i++) {
            SliceKey key = keys.get(i);
            if (key.startMillis() >= windowStartMillis
                    && key.startMillis() < windowEndMillis
                    && group.sums(key.transactionType())) {
                into.add(spendings.get(i));
            }
        }
    }
}

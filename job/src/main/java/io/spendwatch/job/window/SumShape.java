package io.spendwatch.job.window;

import io.spendwatch.job.ledger.CustomerSlices;
import io.spendwatch.job.rule.CompiledRule;
import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.transaction.Utf8;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which spending is summed. Rules that agree in it are summed for once.
 *
 * @param ends when the windows end
 * @param transactionTypes which types are summed; none: all
 */
record SumShape(WindowEnds ends, Set<Utf8> transactionTypes) {

    static SumShape of(CompiledRule rule) {
        return new SumShape(
                WindowEnds.of(rule.window()),
                rule.definition().transactionTypes().stream().map(Utf8::of).collect(Collectors.toUnmodifiableSet()));
    }

    boolean sums(Utf8 transactionType) {
        return transactionTypes.isEmpty() || transactionTypes.contains(transactionType);
    }

    /** Sums a customer's spending in the window that ends here. */
    void sum(CustomerSlices slices, long windowEndMillis, Spending into) {
        long windowStartMillis = windowEndMillis - ends.sizeMillis();
        into.clear();
        for (int i = 0; i < slices.size(); i++) {
            long startMillis = slices.sliceStartMillis(i);
            if (startMillis >= windowStartMillis && startMillis < windowEndMillis && sums(slices.transactionType(i))) {
                into.add(slices.spending(i));
            }
        }
    }
}

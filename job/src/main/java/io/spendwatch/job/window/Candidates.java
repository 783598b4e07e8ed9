package io.spendwatch.job.window;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.rule.CompiledRule;
import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.transaction.Utf8;
import java.time.Instant;

/** What rules are held against. */
final class Candidates {
    private Candidates() {}

    /** Returns whether a rule will certainly not raise an alert for this spending, without making what it would raise. */
    static boolean isRuledOut(CompiledRule rule, Utf8 customer, Spending spending) {
        return rule.rulesOut(spending.count(), spending.latitude(), spending.longitude(), customer.length());
    }

    /** Returns what a rule would raise for this spending of a customer in the window that ends here. */
    static Alert of(CompiledRule rule, WindowEnds ends, Utf8 customer, Spending spending, long windowEndMillis) {
        return new Alert(
                rule.definition().id(),
                customer.toString(),
                spending.count(),
                spending.online().toMoney(),
                spending.inStore().toMoney(),
                spending.latitude(),
                spending.longitude(),
                Instant.ofEpochMilli(windowEndMillis - ends.sizeMillis()),
                Instant.ofEpochMilli(windowEndMillis),
                Instant.ofEpochMilli(spending.lastEventTimeMillis()));
    }
}

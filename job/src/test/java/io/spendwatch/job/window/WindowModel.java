package io.spendwatch.job.window;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.transaction.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the windows have to say, worked out in the plainest way: every window that ends is summed from all events. */
final class WindowModel {
    private final Map<String, List<Transaction>> byCustomer = new TreeMap<>();
    private final List<Alert> alerts = new ArrayList<>();

    void spend(Transaction transaction) {
        byCustomer
                .computeIfAbsent(transaction.customer().toString(), customer -> new ArrayList<>())
                .add(transaction);
    }

    /** Judges the windows that become complete between these two times; a rule's condition is a least count. */
    void complete(long fromMillis, long toMillis, Collection<RuleDefinition> rules, Map<String, Integer> leastCounts) {
        for (RuleDefinition rule : rules) {
            long slide = rule.window().slide().toMillis();
            long size = rule.window().size().toMillis();
            for (long start = Math.floorDiv(fromMillis - size, slide) * slide;
                    start + size <= toMillis;
                    start += slide) {
                if (start + size > fromMillis) {
                    judge(rule, start, leastCounts.get(rule.id()));
                }
            }
        }
    }

    List<Alert> alerts() {
        return alerts;
    }

    private void judge(RuleDefinition rule, long startMillis, int leastCount) {
        long endMillis = startMillis + rule.window().size().toMillis();
        byCustomer.forEach((customer, transactions) -> {
            Spending sum = new Spending();
            transactions.stream()
                    .filter(one -> one.eventTimeMillis() >= startMillis && one.eventTimeMillis() < endMillis)
                    .filter(one -> rule.transactionTypes().isEmpty()
                            || rule.transactionTypes()
                                    .contains(one.transactionType().toString()))
                    .forEach(sum::add);
            alert(rule, customer, sum, startMillis, endMillis, leastCount).ifPresent(alerts::add);
        });
    }

    private static Optional<Alert> alert(
            RuleDefinition rule, String customer, Spending sum, long startMillis, long endMillis, int leastCount) {
        if (sum.isEmpty() || sum.count() < leastCount) {
            return Optional.empty();
        }
        return Optional.of(new Alert(
                rule.id(),
                customer,
                sum.count(),
                sum.online().toMoney(),
                sum.inStore().toMoney(),
                sum.latitude(),
                sum.longitude(),
                Instant.ofEpochMilli(startMillis),
                Instant.ofEpochMilli(endMillis),
                Instant.ofEpochMilli(sum.lastEventTimeMillis())));
    }
}

package io.spendwatch.job.window;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.rule.CompiledRule;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.transaction.Utf8;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules that look at the same sums: same window, same transaction types. They are summed for once.
 *
 * @param ends when their windows end
 * @param transactionTypes which types they sum; none: all
 * @param rules the rules, at least one
 */
record RuleGroup(WindowEnds ends, Set<Utf8> transactionTypes, List<CompiledRule> rules) {

    /** Returns the rules, each in its group. */
    static List<RuleGroup> of(List<CompiledRule> rules) {
        return rules.stream()
                .collect(Collectors.groupingBy(
                        rule -> new Sums(WindowEnds.of(rule.definition().window()), types(rule.definition()))))
                .entrySet()
                .stream()
                .map(group ->
                        new RuleGroup(group.getKey().ends(), group.getKey().types(), group.getValue()))
                .toList();
    }

    boolean sums(Utf8 transactionType) {
        return transactionTypes.isEmpty() || transactionTypes.contains(transactionType);
    }

    /** Returns what one of the rules would raise for this spending of a customer in the window that ends here. */
    Alert candidate(CompiledRule rule, Utf8 customer, Spending spending, long windowEndMillis) {
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

    private static Set<Utf8> types(RuleDefinition rule) {
        return rule.transactionTypes().stream().map(Utf8::of).collect(Collectors.toUnmodifiableSet());
    }

    private record Sums(WindowEnds ends, Set<Utf8> types) {}
}

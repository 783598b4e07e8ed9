package io.spendwatch.job.window;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertStatus;
import io.spendwatch.job.rule.Emission;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleKind;
import io.spendwatch.job.rule.RuleWindow;
import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.transaction.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;

/** What the windows have to say, worked out in the plainest way: every window is summed from all events. */
final class WindowModel {
    private final long sliceMillis;
    private final Map<String, LongPredicate> conditions;
    private final Map<String, List<Transaction>> byCustomer = new TreeMap<>();
    private final List<RuleChange> changes = new ArrayList<>();
    private final Map<Announcement, Alert> announced = new HashMap<>();
    private final List<Alert> alerts = new ArrayList<>();

    /**
     * Makes a model.
     *
     * @param conditions what each condition of a rule says to the count of transactions
     */
    WindowModel(long sliceMillis, Map<String, LongPredicate> conditions) {
        this.sliceMillis = sliceMillis;
        this.conditions = conditions;
    }

    /** Returns everything that is said, in any order. */
    List<Alert> alerts() {
        return alerts;
    }

    void change(RuleChange change) {
        changes.add(change);
    }

    /** Spends while no rules are known. */
    void spend(Transaction transaction) {
        byCustomer
                .computeIfAbsent(transaction.customer().toString(), customer -> new ArrayList<>())
                .add(transaction);
    }

    /** Spends, and announces what holds in the windows that hold the transaction and end after this time. */
    void spend(Transaction transaction, long completeUntil) {
        spend(transaction);
        for (String id : ids()) {
            long last = transaction.eventTimeMillis() + longestMillis();
            for (long end = nextSliceEnd(completeUntil); end <= last; end += sliceMillis) {
                announce(id, transaction, end);
            }
        }
    }

    /** Judges the windows that become complete between these two times. */
    void complete(long fromMillis, long toMillis) {
        for (long end = nextSliceEnd(fromMillis); end <= toMillis; end += sliceMillis) {
            for (String id : ids()) {
                for (String customer : byCustomer.keySet()) {
                    judge(id, customer, end);
                }
            }
        }
    }

    private void announce(String id, Transaction transaction, long endMillis) {
        String customer = transaction.customer().toString();
        Announcement announcement = new Announcement(customer, id, endMillis);
        Optional<RuleDefinition> rule = judging(id, endMillis)
                .filter(judging -> judging.emit() == Emission.ON_MATCH && sums(judging, transaction, endMillis));
        if (rule.isPresent() && !announced.containsKey(announcement)) {
            candidate(rule.get(), customer, endMillis)
                    .filter(candidate -> matches(rule.get(), candidate))
                    .map(candidate -> candidate.as(AlertStatus.PROVISIONAL))
                    .ifPresent(alert -> {
                        alerts.add(alert);
                        announced.put(announcement, alert);
                    });
        }
    }

    private void judge(String id, String customer, long endMillis) {
        Optional<Alert> before = Optional.ofNullable(announced.get(new Announcement(customer, id, endMillis)));
        Optional<RuleDefinition> rule = judging(id, endMillis);
        Optional<Alert> candidate = rule.flatMap(judging -> candidate(judging, customer, endMillis));
        if (candidate.isPresent() && matches(rule.get(), candidate.get())) {
            boolean confirms = rule.get().emit() == Emission.ON_MATCH;
            alerts.add(candidate.get().as(confirms ? AlertStatus.CONFIRMED : AlertStatus.FINAL));
        } else {
            before.ifPresent(alert -> alerts.add(candidate.orElse(alert).as(AlertStatus.WITHDRAWN)));
        }
    }

    /** Returns the rule that judges the windows of an id which end here, if one does. */
    private Optional<RuleDefinition> judging(String id, long endMillis) {
        return changes.stream()
                .filter(change -> change.id().equals(id) && change.afterMillis() < endMillis)
                .reduce((earlier, later) -> later)
                .flatMap(RuleChange::rule)
                .filter(rule -> rule.enabled() && rule.kind() != RuleKind.TRAVEL)
                .filter(rule -> isEnd(rule.window().over(Duration.ofMillis(sliceMillis)), endMillis));
    }

    private static boolean isEnd(RuleWindow window, long endMillis) {
        return Math.floorMod(
                        endMillis - window.size().toMillis(), window.slide().toMillis())
                == 0;
    }

    private Optional<Alert> candidate(RuleDefinition rule, String customer, long endMillis) {
        Spending sum = new Spending();
        byCustomer.get(customer).stream()
                .filter(one -> sums(rule, one, endMillis))
                .forEach(sum::add);
        return sum.isEmpty()
                ? Optional.empty()
                : Optional.of(new Alert(
                        rule.id(),
                        customer,
                        sum.count(),
                        sum.online().toMoney(),
                        sum.inStore().toMoney(),
                        sum.latitude(),
                        sum.longitude(),
                        Instant.ofEpochMilli(endMillis).minus(rule.window().size()),
                        Instant.ofEpochMilli(endMillis),
                        Instant.ofEpochMilli(sum.lastEventTimeMillis())));
    }

    private static boolean sums(RuleDefinition rule, Transaction one, long endMillis) {
        return one.eventTimeMillis() < endMillis
                && one.eventTimeMillis() >= endMillis - rule.window().size().toMillis()
                && (rule.transactionTypes().isEmpty()
                        || rule.transactionTypes()
                                .contains(one.transactionType().toString()));
    }

    private boolean matches(RuleDefinition rule, Alert candidate) {
        return conditions.get(rule.when()).test(candidate.countTransactions());
    }

    private long nextSliceEnd(long timeMillis) {
        return (Math.floorDiv(timeMillis, sliceMillis) + 1) * sliceMillis;
    }

    private long longestMillis() {
        return changes.stream()
                .flatMap(change -> change.rule().stream())
                .mapToLong(rule -> rule.window().size().toMillis())
                .max()
                .orElse(0);
    }

    private Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        changes.forEach(change -> ids.add(change.id()));
        return ids;
    }

    private record Announcement(String customer, String rule, long endMillis) {}
}

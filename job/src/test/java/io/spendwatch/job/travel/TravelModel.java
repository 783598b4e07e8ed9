package io.spendwatch.job.travel;

import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.trace.TracedTransaction;
import io.spendwatch.job.transaction.Utf8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the rules about travel are to find, by their definition: everything is sorted, and each two neighbours looked at. */
final class TravelModel {
    private static final Comparator<TracedTransaction> ORDER = Comparator.comparing(TracedTransaction::eventTimeMillis)
            .thenComparing(TracedTransaction::latitude)
            .thenComparing(TracedTransaction::longitude)
            .thenComparing(TravelModel::codePoints, Arrays::compare)
            .thenComparing(TracedTransaction::onlinePaymentUnits)
            .thenComparing(TracedTransaction::inStorePaymentUnits);

    private final List<TracedTransaction> spent = new ArrayList<>();
    private final List<Version> versions = new ArrayList<>();

    void spend(TracedTransaction transaction) {
        spent.add(transaction);
    }

    /**
     * Adds a version of a rule.
     *
     * @param leastKilometres it matches what is as far apart or further
     */
    void apply(RuleChange change, double leastKilometres) {
        versions.add(new Version(change, leastKilometres));
    }

    /** Returns the alerts as {@code rule customer from-to latitude/longitude count online}. */
    List<String> alerts() {
        Map<Utf8, List<TracedTransaction>> byCustomer =
                spent.stream().sorted(ORDER).collect(Collectors.groupingBy(TracedTransaction::customer));
        return byCustomer.values().stream()
                .flatMap(all -> best(all).values().stream())
                .map(RuleAtTime::summary)
                .toList();
    }

    /** Returns what is found, by rule and later time. */
    private Map<String, RuleAtTime> best(List<TracedTransaction> sorted) {
        Map<String, RuleAtTime> best = new TreeMap<>();
        List<String> rules =
                versions.stream().map(version -> version.change.id()).distinct().toList();
        for (int i = 1; i < sorted.size(); i++) {
            TracedTransaction from = sorted.get(i - 1);
            TracedTransaction to = sorted.get(i);
            if (to.eventTimeMillis() - from.eventTimeMillis() > TravelHarness.RETAIN.toMillis()) {
                continue;
            }
            double kilometres =
                    GreatCircle.kilometres(from.latitude(), from.longitude(), to.latitude(), to.longitude());
            for (String rule : rules) {
                if (matches(rule, from, to, kilometres)) {
                    best.merge(
                            rule + " " + to.eventTimeMillis(),
                            new RuleAtTime(rule, kilometres, from, to),
                            (one, other) -> other.kilometres > one.kilometres ? other : one);
                }
            }
        }
        return best;
    }

    private static int[] codePoints(TracedTransaction transaction) {
        return transaction.transactionType().toString().codePoints().toArray();
    }

    private boolean matches(String rule, TracedTransaction from, TracedTransaction to, double kilometres) {
        return versions.stream()
                .filter(version -> version.change.id().equals(rule))
                .filter(version -> version.change.afterMillis() < to.eventTimeMillis())
                .reduce((one, later) -> later)
                .filter(version -> version.change.rule().isPresent())
                .filter(version -> version.change.rule().get().enabled())
                .filter(version -> version.change.pairsAfterMillis() < from.eventTimeMillis())
                .filter(version -> kilometres >= version.leastKilometres)
                .isPresent();
    }

    private record Version(RuleChange change, double leastKilometres) {}

    private record RuleAtTime(String rule, double kilometres, TracedTransaction from, TracedTransaction to) {
        String summary() {
            return "%s %s %d-%d %s/%s %d %d"
                    .formatted(
                            rule,
                            to.customer(),
                            from.eventTimeMillis(),
                            to.eventTimeMillis(),
                            to.latitude(),
                            to.longitude(),
                            2,
                            from.onlinePaymentUnits() + to.onlinePaymentUnits());
        }
    }
}

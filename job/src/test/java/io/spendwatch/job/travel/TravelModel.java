package io.spendwatch.job.travel;

import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.trace.TracedTransaction;
import io.spendwatch.job.transaction.Utf8;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the rules about travel are to find, by their definition: everything is sorted, and each two neighbours looked at. */
final class TravelModel {
    private static final Comparator<TracedTransaction> ORDER = Comparator.comparing(TracedTransaction::eventTimeMillis)
            .thenComparing(TracedTransaction::latitude)
            .thenComparing(TracedTransaction::longitude);

    private final List<TracedTransaction> spent = new ArrayList<>();
    private final List<Version> versions = new ArrayList<>();

    void spend(TracedTransaction transaction) {
        spent.add(transaction);
    }

    /**
     * Adds a version of a rule.
     *
     * @param leastKilometres it matches what is further apart
     */
    void apply(RuleChange change, double leastKilometres) {
        versions.add(new Version(change, leastKilometres));
    }

    /** Returns the alerts as {@code rule customer from-to latitude/longitude count online}. */
    List<String> alerts() {
        List<String> alerts = new ArrayList<>();
        Map<Utf8, List<TracedTransaction>> byCustomer =
                spent.stream().sorted(ORDER).collect(Collectors.groupingBy(TracedTransaction::customer));
        byCustomer.values().forEach(all -> {
            List<List<TracedTransaction>> visits = visits(all);
            for (RuleAtTime found : best(visits).values()) {
                alerts.add(found.summary());
            }
        });
        return alerts;
    }

    private static List<List<TracedTransaction>> visits(List<TracedTransaction> sorted) {
        List<List<TracedTransaction>> visits = new ArrayList<>();
        for (TracedTransaction next : sorted) {
            if (!visits.isEmpty() && ORDER.compare(visits.get(visits.size() - 1).get(0), next) == 0) {
                visits.get(visits.size() - 1).add(next);
            } else {
                visits.add(new ArrayList<>(List.of(next)));
            }
        }
        return visits;
    }

    /** Returns what is found, by rule and later time. */
    private Map<String, RuleAtTime> best(List<List<TracedTransaction>> visits) {
        Map<String, RuleAtTime> best = new TreeMap<>();
        for (int i = 1; i < visits.size(); i++) {
            TracedTransaction from = visits.get(i - 1).get(0);
            TracedTransaction to = visits.get(i).get(0);
            if (to.eventTimeMillis() - from.eventTimeMillis() > TravelHarness.RETAIN.toMillis()) {
                continue;
            }
            double kilometres =
                    GreatCircle.kilometres(from.latitude(), from.longitude(), to.latitude(), to.longitude());
            List<TracedTransaction> both = new ArrayList<>(visits.get(i - 1));
            both.addAll(visits.get(i));
            for (String rule : versions.stream()
                    .map(version -> version.change.id())
                    .distinct()
                    .toList()) {
                if (matches(rule, from, to, kilometres)) {
                    best.merge(
                            rule + " " + to.eventTimeMillis(),
                            new RuleAtTime(rule, kilometres, from, to, both),
                            (one, other) -> other.kilometres > one.kilometres ? other : one);
                }
            }
        }
        return best;
    }

    private boolean matches(String rule, TracedTransaction from, TracedTransaction to, double kilometres) {
        return versions.stream()
                .filter(version -> version.change.id().equals(rule))
                .filter(version -> version.change.afterMillis() <= to.eventTimeMillis())
                .reduce((one, later) -> later)
                .filter(version -> version.change.rule().isPresent())
                .filter(version -> version.change.rule().get().enabled())
                .filter(version -> version.change.afterMillis() < from.eventTimeMillis())
                .filter(version -> kilometres > version.leastKilometres)
                .isPresent();
    }

    private record Version(RuleChange change, double leastKilometres) {}

    private record RuleAtTime(
            String rule,
            double kilometres,
            TracedTransaction from,
            TracedTransaction to,
            List<TracedTransaction> both) {
        String summary() {
            return "%s %s %d-%d %s/%s %d %d"
                    .formatted(
                            rule,
                            to.customer(),
                            from.eventTimeMillis(),
                            to.eventTimeMillis(),
                            to.latitude(),
                            to.longitude(),
                            both.size(),
                            both.stream()
                                    .mapToLong(TracedTransaction::onlinePaymentUnits)
                                    .sum());
        }
    }
}

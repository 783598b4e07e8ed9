package io.spendwatch.job.travel;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.rule.CompiledRule;
import io.spendwatch.job.rule.Verdict;
import io.spendwatch.job.rulebook.RuleCounts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Holds the ways on which a customer came to one instant against the rules. There are several where more than one
 * transaction is at that instant. A rule raises one alert for it at most: for the longest way that it matches, of equal
 * ones for the first. For one thread.
 */
final class TravelJudge {
    /** Sorting keeps the order between equals, which is that of the visits. */
    private static final Comparator<Leg> LONGEST_FIRST =
            Comparator.comparingDouble(Leg::kilometres).reversed();

    private final TravelRules rules;
    private final RuleCounts counts;

    TravelJudge(TravelRules rules, RuleCounts counts) {
        this.rules = rules;
        this.counts = counts;
    }

    /**
     * Judges the ways to one instant.
     *
     * @param legs at least one, in the order of the visits; all end at the same time
     */
    void judge(String customer, List<Leg> legs, Consumer<Alert> alerts) {
        List<TravelRules.InForce> judging = rules.judging(legs.get(0).to().timeMillis());
        if (judging.isEmpty()) {
            return;
        }
        List<Leg> longestFirst = legs.stream().sorted(LONGEST_FIRST).toList();
        for (TravelRules.InForce inForce : judging) {
            longestFirst.stream()
                    .filter(leg -> leg.from().timeMillis() > inForce.pairsAfterMillis())
                    .flatMap(leg -> match(inForce.rule(), leg, customer).stream())
                    .findFirst()
                    .ifPresent(alert -> {
                        counts.alert(alert.rule());
                        alerts.accept(alert);
                    });
        }
    }

    private Optional<Alert> match(CompiledRule rule, Leg leg, String customer) {
        Alert candidate = leg.candidate(rule.definition().id(), customer);
        Verdict verdict = rule.matches(candidate);
        if (verdict instanceof Verdict.Failure failure) {
            counts.error(candidate.rule(), failure.message());
        }
        return verdict instanceof Verdict.Match ? Optional.of(candidate) : Optional.empty();
    }
}

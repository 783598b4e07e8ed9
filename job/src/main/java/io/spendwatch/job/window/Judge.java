package io.spendwatch.job.window;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertStatus;
import io.spendwatch.job.ledger.CustomerSlices;
import io.spendwatch.job.rule.CompiledRule;
import io.spendwatch.job.rule.Verdict;
import io.spendwatch.job.rulebook.RuleCounts;
import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.transaction.Utf8;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Holds the sums of a window that has closed against the rules, and says what becomes of its announcements. */
final class Judge {
    private final RuleCounts counts;
    private final Spending sum = new Spending();

    Judge(RuleCounts counts) {
        this.counts = counts;
    }

    /**
     * Judges the windows of one customer that end here.
     *
     * @param groups the rules whose windows end here
     * @param announced the alerts that were announced of these windows, by rule; those that were judged are taken out
     * @param alerts takes what is final, confirmed or withdrawn; each rule's alert at most once
     */
    void judge(
            List<RuleGroup> groups,
            Utf8 customer,
            CustomerSlices slices,
            long endMillis,
            Map<String, Alert> announced,
            Consumer<Alert> alerts) {
        for (RuleGroup group : groups) {
            SumShape shape = group.shape();
            shape.sum(slices, endMillis, sum);
            if (sum.isEmpty()) {
                continue;
            }
            for (CompiledRule rule : group.rules()) {
                boolean wasAnnounced = !announced.isEmpty()
                        && announced.remove(rule.definition().id()) != null;
                if (!wasAnnounced && Candidates.isRuledOut(rule, customer, sum)) {
                    continue;
                }
                Alert candidate = Candidates.of(rule, shape.ends(), customer, sum, endMillis);
                if (matches(rule, candidate)) {
                    counts.alert(candidate.rule());
                    // What was announced depends on the order of arrival; what stands must not.
                    alerts.accept(RulesInForce.isOnMatch(rule) ? candidate.as(AlertStatus.CONFIRMED) : candidate);
                } else if (wasAnnounced) {
                    alerts.accept(candidate.as(AlertStatus.WITHDRAWN));
                }
            }
        }
        if (!announced.isEmpty()) {
            withdraw(announced, alerts);
        }
    }

    /** Withdraws all these announcements: there is nobody left to confirm them. */
    void withdraw(Map<String, Alert> announced, Consumer<Alert> alerts) {
        announced.values().forEach(left -> alerts.accept(left.as(AlertStatus.WITHDRAWN)));
    }

    private boolean matches(CompiledRule rule, Alert candidate) {
        Verdict verdict = rule.matches(candidate);
        if (verdict instanceof Verdict.Failure failure) {
            counts.error(candidate.rule(), failure.message());
        }
        return verdict instanceof Verdict.Match;
    }
}

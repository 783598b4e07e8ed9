package io.spendwatch.job.window;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.metric.DurableCounts;
import io.spendwatch.job.rule.CompiledRule;
import io.spendwatch.job.rule.Verdict;
import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.transaction.Utf8;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.flink.metrics.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the sums of a window that has closed against the rules. For one thread. */
final class Judge {

    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

    private final List<RuleGroup> groups;
    private final Map<String, Counter> alerts = new HashMap<>();
    private final Map<String, Counter> errors = new HashMap<>();
    private final Set<String> reported = new HashSet<>();
    private final Spending sum = new Spending();

    Judge(List<CompiledRule> rules, DurableCounts counts) {
        groups = RuleGroup.of(rules);
        for (CompiledRule rule : rules) {
            String id = rule.definition().id();
            alerts.put(id, counts.counter(WindowMetrics.ALERTS, WindowMetrics.RULE, id));
            errors.put(id, counts.counter(WindowMetrics.RULE_ERRORS, WindowMetrics.RULE, id));
        }
    }

    /** Returns when the windows of the rules end, each shape once. */
    List<WindowEnds> windowEnds() {
        return groups.stream().map(RuleGroup::ends).distinct().toList();
    }

    /** Judges the windows of one customer that end here. */
    void judge(Utf8 customer, CustomerSlices slices, long endMillis, Consumer<Alert> matches) {
        for (RuleGroup group : groups) {
            if (!group.ends().isEnd(endMillis)) {
                continue;
            }
            slices.sum(group, endMillis, sum);
            if (sum.isEmpty()) {
                continue;
            }
            for (CompiledRule rule : group.rules()) {
                judge(rule, group.candidate(rule, customer, sum, endMillis), matches);
            }
        }
    }

    private void judge(CompiledRule rule, Alert candidate, Consumer<Alert> matches) {
        Verdict verdict = rule.matches(candidate);
        if (verdict instanceof Verdict.Match) {
            alerts.get(candidate.rule()).inc();
            matches.accept(candidate);
        } else if (verdict instanceof Verdict.Failure failure) {
            errors.get(candidate.rule()).inc();
            if (reported.add(candidate.rule())) {
                LOG.warn("{} (metric {} counts how often)", failure.message(), WindowMetrics.RULE_ERRORS);
            }
        }
    }
}

package io.spendwatch.local.trial;

import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleKind;
import io.spendwatch.local.replay.NoAnswer;
import io.spendwatch.local.replay.ReplayedAlert;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/** Counts the alerts of one rule, in whatever order they come. Holds the customers, the windows and the examples. */
final class CaughtCounter {
    private static final Comparator<ReplayedAlert> ORDER =
            Comparator.comparing(ReplayedAlert::windowEnd).thenComparing(ReplayedAlert::customer);

    private final RuleDefinition rule;
    private final int mostExamples;
    private final PriorityQueue<ReplayedAlert> lastExampleFirst = new PriorityQueue<>(ORDER.reversed());
    private final Set<String> customers = new HashSet<>();
    private final Map<Instant, Long> alertsByWindowEnd = new TreeMap<>();
    private long alerts;

    CaughtCounter(RuleDefinition rule, int mostExamples) {
        this.rule = rule;
        this.mostExamples = mostExamples;
    }

    void add(ReplayedAlert alert) {
        alerts++;
        customers.add(alert.customer());
        alertsByWindowEnd.merge(alert.windowEnd(), 1L, Long::sum);
        lastExampleFirst.add(alert);
        if (lastExampleFirst.size() > mostExamples) {
            lastExampleFirst.remove();
        }
    }

    /** Returns what has been counted so far. */
    Caught caught(Optional<NoAnswer> noAnswer) {
        List<ReplayedAlert> examples = lastExampleFirst.stream().sorted(ORDER).toList();
        return new Caught(rule, alerts, customers.size(), alertsByWindowEnd.size(), busiest(), examples, noAnswer);
    }

    private Optional<BusyWindow> busiest() {
        if (rule.kind() == RuleKind.TRAVEL) {
            return Optional.empty();
        }
        Comparator<Map.Entry<Instant, Long>> fewestFirst = Map.Entry.comparingByValue();
        return alertsByWindowEnd.entrySet().stream()
                .max(fewestFirst.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(window -> new BusyWindow(
                        window.getKey().minus(rule.window().size()), window.getKey(), window.getValue()));
    }
}

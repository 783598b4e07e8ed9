package io.spendwatch.job.rulebook;

import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleKind;
import io.spendwatch.job.trace.TracingReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The versions that cannot count yet, in the order in which they were published. For one thread. */
final class PendingRules {
    private final TracingReadiness tracing = new TracingReadiness();
    private final List<PendingRule> waiting = new ArrayList<>();
    private final Map<String, List<PendingRule>> byRule = new HashMap<>();

    /** Returns whether a rule looks at transactions one by one. */
    static boolean needsTracing(RuleDefinition rule) {
        return rule.kind() == RuleKind.TRAVEL && rule.enabled();
    }

    void add(PendingRule rule) {
        waiting.add(rule);
        byRule.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(rule);
    }

    void report(TracingReport report) {
        tracing.report(report);
    }

    /** Returns the event time after which those that wait can count, if they can. */
    OptionalLong readySinceMillis() {
        return waiting.isEmpty() ? OptionalLong.empty() : tracing.sinceMillis();
    }

    /** Returns all that wait, which wait no more. */
    List<PendingRule> settle() {
        List<PendingRule> settled = List.copyOf(waiting);
        waiting.clear();
        byRule.clear();
        return settled;
    }

    /** Returns whether a version of this rule waits. */
    boolean has(String id) {
        return byRule.containsKey(id);
    }

    /** Returns whether this record, or a later one of its rule, waits. */
    boolean knows(RuleMessage.Published message) {
        return byRule.getOrDefault(message.key(), List.of()).stream()
                .anyMatch(rule -> message.isRepeated(rule.version(), rule.publishedMillis()));
    }

    /** Returns those of the rules' topic. */
    List<PendingRule> toSnapshot() {
        return waiting.stream().filter(rule -> !rule.isConfigured()).toList();
    }
}

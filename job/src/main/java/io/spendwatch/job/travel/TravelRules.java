package io.spendwatch.job.travel;

import io.spendwatch.job.rule.CompiledRule;
import io.spendwatch.job.rule.RuleCompiler;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleKind;
import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.rulebook.RuleHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules about travel, each with the time from which on it counts. For one thread. */
final class TravelRules {
    private final RuleCompiler compiler;
    private final RuleHistory history = new RuleHistory();
    private final Map<RuleChange, CompiledRule> compiled = new HashMap<>();
    private List<InForce> inForce = List.of();
    private long inForceAfter = Long.MAX_VALUE;
    private long inForceUntil = Long.MIN_VALUE;

    TravelRules(RuleCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * Takes in a version of a rule of any kind: one about windows may take the place of one about travel.
     *
     * @param judgedUntil what ends at or before this event time has been judged
     */
    void add(RuleChange change, long judgedUntil) {
        history.add(change);
        history.forgetUntil(judgedUntil);
        if (isAboutTravel(change)) {
            compiled.computeIfAbsent(
                    change, added -> compiler.compile(added.rule().orElseThrow()));
        }
        compiled.keySet().retainAll(Set.copyOf(history.all()));
        inForceUntil = Long.MIN_VALUE;
    }

    /** Returns the rules that judge what ends at this event time, by id. */
    List<InForce> judging(long endMillis) {
        if (endMillis <= inForceAfter || endMillis > inForceUntil) {
            inForce = find(endMillis);
        }
        return inForce;
    }

    /** Returns whether this is a rule about travel that is judged. */
    static boolean isAboutTravel(RuleChange change) {
        return change.rule()
                .filter(rule -> rule.kind() == RuleKind.TRAVEL)
                .filter(RuleDefinition::enabled)
                .isPresent();
    }

    /** Finds them, and between which times the answer is the same: asking the history for each pair would cost. */
    private List<InForce> find(long endMillis) {
        inForceAfter = Long.MIN_VALUE;
        inForceUntil = Long.MAX_VALUE;
        for (RuleChange change : history.all()) {
            if (change.afterMillis() < endMillis) {
                inForceAfter = Math.max(inForceAfter, change.afterMillis());
            } else {
                inForceUntil = Math.min(inForceUntil, change.afterMillis());
            }
        }
        List<InForce> found = new ArrayList<>();
        for (RuleChange change : history.judging(endMillis)) {
            if (compiled.containsKey(change)) {
                found.add(new InForce(compiled.get(change), change.afterMillis()));
            }
        }
        return List.copyOf(found);
    }

    /**
     * A rule that judges.
     *
     * @param rule the rule
     * @param afterMillis both transactions are to be after this event time: nobody knows all that were before it
     */
    record InForce(CompiledRule rule, long afterMillis) {}
}

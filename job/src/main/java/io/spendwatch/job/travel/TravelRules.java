package io.spendwatch.job.travel;

import io.spendwatch.job.rule.CompiledRule;
import io.spendwatch.job.rule.RuleCompiler;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleKind;
import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.rulebook.RuleHistory;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The rules about travel, each with the time from which on it counts. For one thread. */
final class TravelRules {
    private final RuleCompiler compiler;
    private final RuleHistory history = RuleHistory.ofThose(TravelRules::isAboutTravel);
    private final IdentityHashMap<RuleChange, CompiledRule> compiled = new IdentityHashMap<>();
    private List<InForce> inForce = List.of();
    private long inForceAfter = Long.MAX_VALUE;
    private long inForceUntil = Long.MIN_VALUE;

    TravelRules(RuleCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * Takes in a version of a rule of any kind: one about windows may take the place of one about travel.
     *
     * @param judgedUntil pairs whose later transaction is at or before this event time have been judged
     */
    void add(RuleChange change, long judgedUntil) {
        history.add(change).forEach(compiled::remove);
        if (isAboutTravel(change)) {
            compiled.put(change, compiler.compile(change.rule().orElseThrow()));
        }
        history.forgetUntil(judgedUntil).forEach(compiled::remove);
        inForceUntil = Long.MIN_VALUE;
    }

    /** Returns the rules that judge pairs whose later transaction is at this event time, by id. */
    List<InForce> judging(long timeMillis) {
        if (timeMillis <= inForceAfter || timeMillis > inForceUntil) {
            inForce = find(timeMillis);
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
    private List<InForce> find(long timeMillis) {
        inForceAfter = Long.MIN_VALUE;
        inForceUntil = Long.MAX_VALUE;
        for (RuleChange change : history.all()) {
            if (change.afterMillis() < timeMillis) {
                inForceAfter = Math.max(inForceAfter, change.afterMillis());
            } else {
                inForceUntil = Math.min(inForceUntil, change.afterMillis());
            }
        }
        List<InForce> found = new ArrayList<>();
        for (RuleChange change : history.judging(timeMillis)) {
            found.add(new InForce(compiled.get(change), change.pairsAfterMillis()));
        }
        return List.copyOf(found);
    }

    /**
     * A rule that judges.
     *
     * @param rule the rule
     * @param pairsAfterMillis the earlier transaction of a pair is to be after this event time
     */
    record InForce(CompiledRule rule, long pairsAfterMillis) {}
}

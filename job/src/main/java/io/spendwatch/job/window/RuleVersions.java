package io.spendwatch.job.window;

import io.spendwatch.job.rule.CompiledRule;
import io.spendwatch.job.rule.RuleCompiler;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleKind;
import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.rulebook.RuleHistory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The versions of all rules, compiled, and which of them judge the windows that end at a time. Between two times from
 * which on some version counts that is always the same, and it is worked out once. A change concerns only windows that
 * are still open. For one thread.
 *
 * <p>A version that does not judge windows, such as one of another kind, takes the place of those before it all the
 * same.
 */
final class RuleVersions {
    private final RuleCompiler compiler;
    private final RuleHistory history = new RuleHistory();
    private final Map<RuleChange, CompiledRule> compiled = new HashMap<>();
    private final NavigableSet<Long> turnsMillis = new TreeSet<>();
    private final Map<Long, RulesInForce> byTurn = new HashMap<>();
    private Set<WindowEnds> windowEnds = Set.of();
    private Set<SumShape> onMatch = Set.of();
    private long restoredUntilMillis = Long.MIN_VALUE;
    private long forgottenUntilMillis = Long.MIN_VALUE;
    private long lastEndMillis = Long.MIN_VALUE;
    private RulesInForce lastInForce = RulesInForce.NONE;

    RuleVersions(RuleCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * Has these versions judge what ends up to this time, and nothing that ends later: for that they are told anew.
     *
     * @param changes those of a rule in the order in which they count; none: it goes on as if nothing was restored
     */
    void restore(List<RuleChange> changes, long untilMillis) {
        if (!changes.isEmpty()) {
            changes.forEach(this::add);
            restoredUntilMillis = untilMillis;
            changes.forEach(change -> add(after(untilMillis, change, Optional.empty())));
        }
    }

    /** Adds a version that was published after all others of its rule; returns whether it is to judge windows. */
    boolean add(RuleChange told) {
        RuleChange change =
                told.afterMillis() < restoredUntilMillis ? after(restoredUntilMillis, told, told.rule()) : told;
        Optional<RuleDefinition> judging = change.rule().filter(RuleVersions::judgesWindows);
        history.add(change);
        judging.ifPresent(rule -> compiled.computeIfAbsent(change, added -> compiler.compile(rule)));
        workOut();
        return judging.isPresent();
    }

    /** Returns all versions that are not forgotten, those of a rule in the order in which they count. */
    List<RuleChange> all() {
        return history.all();
    }

    /** Returns the rules that judge the windows which end here. */
    RulesInForce judging(long endMillis) {
        if (endMillis != lastEndMillis) {
            Long turn = turnsMillis.lower(endMillis);
            lastInForce = turn == null
                    ? RulesInForce.NONE
                    : byTurn.computeIfAbsent(turn, from -> RulesInForce.of(compiledJudging(endMillis)));
            lastEndMillis = endMillis;
        }
        return lastInForce;
    }

    /** Returns when the windows of the versions end that judge now or will, each shape once. */
    Set<WindowEnds> windowEnds() {
        return windowEnds;
    }

    /** Returns what is summed for the versions, now or later, that raise alerts before the end. */
    Set<SumShape> onMatch() {
        return onMatch;
    }

    /** Returns how long the longest of their windows is, in milliseconds. */
    long longestOnMatchMillis() {
        return onMatch.stream()
                .mapToLong(shape -> shape.ends().sizeMillis())
                .max()
                .orElse(0);
    }

    /** Returns whether a version, now or later, raises alerts before the end. */
    boolean anyOnMatch() {
        return !onMatch.isEmpty();
    }

    /** Forgets the versions that judge nothing which ends after this time. */
    void forgetUntil(long endMillis) {
        Long turn = turnsMillis.higher(forgottenUntilMillis);
        forgottenUntilMillis = Math.max(forgottenUntilMillis, endMillis);
        if (turn != null && turn <= endMillis) {
            workOut();
        }
    }

    private void workOut() {
        history.forgetUntil(forgottenUntilMillis);
        List<RuleChange> all = history.all();
        compiled.keySet().retainAll(Set.copyOf(all));
        byTurn.clear();
        lastEndMillis = Long.MIN_VALUE;
        lastInForce = RulesInForce.NONE;
        turnsMillis.clear();
        all.forEach(change -> turnsMillis.add(change.afterMillis()));
        windowEnds = shapes(compiled.values()).stream().map(SumShape::ends).collect(Collectors.toUnmodifiableSet());
        onMatch = shapes(
                compiled.values().stream().filter(RulesInForce::isOnMatch).toList());
    }

    private static RuleChange after(long millis, RuleChange change, Optional<RuleDefinition> rule) {
        return new RuleChange(change.id(), change.version(), millis, rule);
    }

    private List<CompiledRule> compiledJudging(long endMillis) {
        return history.judging(endMillis).stream()
                .filter(compiled::containsKey)
                .map(compiled::get)
                .toList();
    }

    private static Set<SumShape> shapes(Collection<CompiledRule> rules) {
        return rules.stream().map(SumShape::of).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean judgesWindows(RuleDefinition rule) {
        return rule.enabled() && rule.kind() != RuleKind.TRAVEL;
    }
}

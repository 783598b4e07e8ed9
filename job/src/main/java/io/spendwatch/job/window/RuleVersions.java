package io.spendwatch.job.window;

import io.spendwatch.job.rule.CompiledRule;
import io.spendwatch.job.rule.RuleCompiler;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleKind;
import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.rulebook.RuleHistory;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The versions of all rules, compiled, and which of them judge the windows that end at a time. Between two times from
 * which on some version counts that is always the same, and it is worked out once. A change concerns only windows that
 * are still open, and costs no more when there are many rules. For one thread.
 *
 * <p>A version that does not judge windows, such as one of another kind, takes the place of those before it all the
 * same.
 */
final class RuleVersions {
    private final RuleCompiler compiler;
    private final RuleHistory history = RuleHistory.ofThose(RuleVersions::judgesWindows);
    private final IdentityHashMap<RuleChange, ReadyRule> ready = new IdentityHashMap<>();
    private final ShapesInUse shapes = new ShapesInUse();
    private final NavigableMap<Long, RulesInForce> byTurn = new TreeMap<>();
    private long restoredUntilMillis = Long.MIN_VALUE;
    private long lastEndMillis = Long.MIN_VALUE;
    private Optional<RulesInForce> lastInForce = Optional.empty();

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
        boolean judges = judgesWindows(change);
        drop(history.add(change));
        if (judges) {
            ReadyRule rule = new ReadyRule(compiler.compile(change.rule().orElseThrow()));
            ready.put(change, rule);
            shapes.add(rule);
        }
        byTurn.tailMap(history.turnBefore(change.afterMillis() + 1), true).clear();
        lastInForce = Optional.empty();
        return judges;
    }

    /** Returns all versions that are not forgotten, those of a rule in the order in which they count. */
    List<RuleChange> all() {
        return history.all();
    }

    /** Returns the rules that judge the windows which end here. */
    RulesInForce judging(long endMillis) {
        if (lastInForce.isEmpty() || endMillis != lastEndMillis) {
            // The end just after the turn: a later one may be judged by others before it is asked for.
            lastInForce = Optional.of(
                    byTurn.computeIfAbsent(history.turnBefore(endMillis), turn -> new RulesInForce(this, turn + 1)));
            lastEndMillis = endMillis;
        }
        return lastInForce.get();
    }

    /** Returns when the windows of the versions end that judge now or will, each shape once. */
    Set<WindowEnds> windowEnds() {
        return shapes.ends();
    }

    /** Returns what is summed for the versions, now or later, that raise alerts before the end. */
    Set<SumShape> onMatch() {
        return shapes.onMatch();
    }

    /** Returns how long the longest of their windows is, in milliseconds. */
    long longestOnMatchMillis() {
        return shapes.longestOnMatchMillis();
    }

    /** Returns whether a version, now or later, raises alerts before the end. */
    boolean anyOnMatch() {
        return !shapes.onMatch().isEmpty();
    }

    /** Forgets the versions that judge nothing which ends after this time. */
    void forgetUntil(long endMillis) {
        drop(history.forgetUntil(endMillis));
        byTurn.headMap(history.turnBefore(endMillis), false).clear();
        lastInForce = Optional.empty();
    }

    /** Returns the versions that judge the windows which end here, by id. */
    List<ReadyRule> ready(long endMillis) {
        return history.judging(endMillis).stream().map(this::ready).toList();
    }

    /** Returns those of them that sum this and raise alerts before the end, by id. */
    List<CompiledRule> onMatch(SumShape shape, long endMillis) {
        return shapes.onMatch(shape).stream()
                .flatMap(id -> history.judging(id, endMillis).stream())
                .filter(RuleVersions::judgesWindows)
                .map(this::ready)
                .filter(rule -> rule.isOnMatch() && rule.shape().equals(shape))
                .map(ReadyRule::rule)
                .toList();
    }

    private ReadyRule ready(RuleChange change) {
        return Objects.requireNonNull(ready.get(change), change.id());
    }

    private void drop(List<RuleChange> changes) {
        for (RuleChange change : changes) {
            ReadyRule dropped = ready.remove(change);
            if (dropped != null) {
                shapes.remove(dropped);
            }
        }
    }

    private static RuleChange after(long millis, RuleChange change, Optional<RuleDefinition> rule) {
        return new RuleChange(change.id(), change.version(), millis, rule);
    }

    private static boolean judgesWindows(RuleChange change) {
        return change.rule()
                .filter(rule -> rule.enabled() && rule.kind() != RuleKind.TRAVEL)
                .isPresent();
    }
}

package io.spendwatch.job.rulebook;

import io.spendwatch.job.rule.RuleDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The versions of all rules, each with the event time from which on it counts. What judges something that ends at a time
 * is, of each rule, the last version that was published, among those that count from before that time. So a version
 * takes the place of an earlier one from its own time on, also of one that was still to come.
 *
 * <p>To add a version, or to forget one, costs no more when there are many rules. For one thread.
 */
public final class RuleHistory {
    private static final NavigableMap<Long, RuleChange> NO_VERSIONS = Collections.emptyNavigableMap();

    private final Predicate<RuleChange> judges;
    private final boolean keepsOthers;
    private final Map<String, NavigableMap<Long, RuleChange>> byRule = new TreeMap<>();

    /** The rules that have a version which counts from a time on, for each such time after {@link #forgottenUntil}. */
    private final NavigableMap<Long, Set<String>> turns = new TreeMap<>();

    private long forgottenUntil = Long.MIN_VALUE;
    private long lastTurn = Long.MIN_VALUE;
    private int judgingNow;

    /** Makes a history that keeps the newest version of each rule, be it disabled or retired. */
    public RuleHistory() {
        this(change -> change.rule().filter(RuleDefinition::enabled).isPresent(), true);
    }

    private RuleHistory(Predicate<RuleChange> judges, boolean keepsOthers) {
        this.judges = judges;
        this.keepsOthers = keepsOthers;
    }

    /** Makes a history of those versions that judge: others are kept while they end what a version before them judges. */
    public static RuleHistory ofThose(Predicate<RuleChange> judges) {
        return new RuleHistory(judges, false);
    }

    /**
     * Adds a version that was published after all others of its rule.
     *
     * @return the versions that are forgotten because of it; itself, if it changes nothing
     */
    public List<RuleChange> add(RuleChange change) {
        NavigableMap<Long, RuleChange> versions = byRule.computeIfAbsent(change.id(), id -> new TreeMap<>());
        judgingNow -= judgingNow(versions);
        NavigableMap<Long, RuleChange> replaced = versions.tailMap(change.afterMillis(), true);
        List<RuleChange> forgotten = new ArrayList<>(replaced.values());
        replaced.keySet().forEach(after -> removeTurn(after, change.id()));
        replaced.clear();
        versions.put(change.afterMillis(), change);
        if (change.afterMillis() > forgottenUntil) {
            turns.computeIfAbsent(change.afterMillis(), after -> new HashSet<>())
                    .add(change.id());
        } else {
            lastTurn = Math.max(lastTurn, change.afterMillis());
        }
        trim(change.id(), versions, forgotten);
        judgingNow += judgingNow(versions);
        return forgotten;
    }

    /**
     * Adds a version that was published before some that are here, which its number tells.
     *
     * @return what to add, in this order, to a history that has those others already
     */
    List<RuleChange> insert(RuleChange change) {
        List<RuleChange> changes = new ArrayList<>(List.of(change));
        versionsOf(change.id()).values().stream()
                .filter(later -> later.version() > change.version())
                .forEach(changes::add);
        changes.forEach(this::add);
        return changes;
    }

    /** Returns the version of a rule that judges what ends at this time. */
    public Optional<RuleChange> judging(String id, long endMillis) {
        return last(versionsOf(id), endMillis);
    }

    /** Returns the version of each rule that judges what ends at this time, by id; those that do not judge are left out. */
    public List<RuleChange> judging(long endMillis) {
        return byRule.values().stream()
                .flatMap(versions -> last(versions, endMillis).stream())
                .filter(judges)
                .toList();
    }

    /**
     * Returns what all ends have in common which the same versions judge: the last time before this end from which on a
     * version counts. Those times that have passed are one, the last of them.
     */
    public long turnBefore(long endMillis) {
        Long turn = turns.lowerKey(endMillis);
        return turn == null ? lastTurn : turn;
    }

    /** Returns how many versions judge what ends next after the time up to which others were forgotten. */
    int judgingNow() {
        return judgingNow;
    }

    /** Returns the newest version of a rule, which counts now or will. */
    public Optional<RuleChange> newest(String id) {
        return Optional.ofNullable(versionsOf(id).lastEntry()).map(Map.Entry::getValue);
    }

    /** Returns the newest version of each rule, by id. */
    Stream<RuleChange> newest() {
        return byRule.values().stream().map(versions -> versions.lastEntry().getValue());
    }

    /** Returns all versions that count or will, by id, those of a rule in the order in which they were published. */
    public List<RuleChange> all() {
        return byRule.values().stream()
                .flatMap(versions -> versions.values().stream())
                .toList();
    }

    /**
     * Forgets versions that judge nothing which ends after this time.
     *
     * @return the forgotten ones
     */
    public List<RuleChange> forgetUntil(long endMillis) {
        NavigableMap<Long, Set<String>> passed = turns.headMap(endMillis, true);
        if (passed.isEmpty()) {
            forgottenUntil = Math.max(forgottenUntil, endMillis);
            return List.of();
        }
        Set<String> ids = new HashSet<>();
        passed.values().forEach(ids::addAll);
        ids.forEach(id -> judgingNow -= judgingNow(byRule.get(id)));
        lastTurn = passed.lastKey();
        passed.clear();
        forgottenUntil = endMillis;
        List<RuleChange> forgotten = new ArrayList<>();
        for (String id : ids) {
            NavigableMap<Long, RuleChange> versions = byRule.get(id);
            trim(id, versions, forgotten);
            judgingNow += judgingNow(versions);
        }
        return forgotten;
    }

    /** Forgets a rule whose only version counts already, and judges nothing. */
    void forgetIdle(String id) {
        NavigableMap<Long, RuleChange> versions = versionsOf(id);
        if (versions.size() == 1
                && versions.firstKey() <= forgottenUntil
                && !judges.test(versions.firstEntry().getValue())) {
            byRule.remove(id);
        }
    }

    /** Drops the versions before the one that counts now; and that one too, if it has nothing to judge and nothing to end. */
    private void trim(String id, NavigableMap<Long, RuleChange> versions, List<RuleChange> forgotten) {
        Long now = versions.floorKey(forgottenUntil);
        if (now != null) {
            NavigableMap<Long, RuleChange> over = versions.headMap(now, false);
            forgotten.addAll(over.values());
            over.clear();
        }
        while (!keepsOthers
                && !versions.isEmpty()
                && !judges.test(versions.firstEntry().getValue())) {
            RuleChange first = versions.pollFirstEntry().getValue();
            removeTurn(first.afterMillis(), id);
            forgotten.add(first);
        }
        if (versions.isEmpty()) {
            byRule.remove(id);
        }
    }

    private void removeTurn(long afterMillis, String id) {
        turns.computeIfPresent(afterMillis, (after, ids) -> {
            ids.remove(id);
            return ids.isEmpty() ? null : ids;
        });
    }

    private int judgingNow(NavigableMap<Long, RuleChange> versions) {
        Map.Entry<Long, RuleChange> now = versions.floorEntry(forgottenUntil);
        return now != null && judges.test(now.getValue()) ? 1 : 0;
    }

    private NavigableMap<Long, RuleChange> versionsOf(String id) {
        NavigableMap<Long, RuleChange> versions = byRule.get(id);
        return versions == null ? NO_VERSIONS : versions;
    }

    private static Optional<RuleChange> last(NavigableMap<Long, RuleChange> versions, long endMillis) {
        return Optional.ofNullable(versions.lowerEntry(endMillis)).map(Map.Entry::getValue);
    }
}

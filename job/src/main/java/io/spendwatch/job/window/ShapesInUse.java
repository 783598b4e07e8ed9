package io.spendwatch.job.window;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the versions of rules sum, each shape once. For one thread. */
final class ShapesInUse {
    private final Map<WindowEnds, Integer> ends = new HashMap<>();

    /** The rules of each shape that raise alerts before the end, by id, with how many versions of each do. */
    private final Map<SumShape, Map<String, Integer>> onMatch = new HashMap<>();

    private final Set<WindowEnds> shownEnds = Collections.unmodifiableSet(ends.keySet());
    private final Set<SumShape> shownOnMatch = Collections.unmodifiableSet(onMatch.keySet());
    private long longestOnMatchMillis;

    void add(ReadyRule ready) {
        ends.merge(ready.shape().ends(), 1, Integer::sum);
        if (ready.isOnMatch()) {
            onMatch.computeIfAbsent(ready.shape(), shape -> new TreeMap<>())
                    .merge(ready.rule().definition().id(), 1, Integer::sum);
            longestOnMatchMillis =
                    Math.max(longestOnMatchMillis, ready.shape().ends().sizeMillis());
        }
    }

    void remove(ReadyRule ready) {
        ends.computeIfPresent(ready.shape().ends(), (shape, count) -> oneLess(count));
        if (ready.isOnMatch()) {
            onMatch.computeIfPresent(ready.shape(), (shape, rules) -> {
                rules.computeIfPresent(ready.rule().definition().id(), (id, count) -> oneLess(count));
                return rules.isEmpty() ? null : rules;
            });
            if (!onMatch.containsKey(ready.shape())) {
                longestOnMatchMillis = onMatch.keySet().stream()
                        .mapToLong(shape -> shape.ends().sizeMillis())
                        .max()
                        .orElse(0);
            }
        }
    }

    /** Returns when the windows of all these versions end. */
    Set<WindowEnds> ends() {
        return shownEnds;
    }

    /** Returns what is summed for those that raise alerts before the end. */
    Set<SumShape> onMatch() {
        return shownOnMatch;
    }

    /** Returns the ids of the rules that sum this and raise alerts before the end, in their order. */
    Set<String> onMatch(SumShape shape) {
        return onMatch.getOrDefault(shape, Map.of()).keySet();
    }

    /** Returns how long the longest windows are of those that raise alerts before the end, in milliseconds. */
    long longestOnMatchMillis() {
        return longestOnMatchMillis;
    }

    private static Integer oneLess(int count) {
        return count == 1 ? null : count - 1;
    }
}

package io.spendwatch.bench.race;

import io.spendwatch.bench.run.Rows;
import io.spendwatch.bench.run.WindowRows;
import io.spendwatch.bench.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds the rows of each run against those that earlier runs of whomever found by the same rules: window by window, where
 * one had less work than the other in those windows that both have closed.
 */
final class RowCheck {
    private static final Duration OUT_OF_ORDERNESS = Duration.ofMinutes(1);

    /** By rule, of the runs so far the first one of those with the most work. */
    private final Map<String, Found> most = new TreeMap<>();

    /** @throws RowsDifferException if a rule has found something else in a window than in an earlier run */
    void check(String run, Entrant entrant, Work work, Map<String, WindowRows> rows) {
        for (String rule : entrant.rules()) {
            Found now = new Found(run, entrant.label(), work, rows.getOrDefault(rule, WindowRows.NONE));
            Found before = most.computeIfAbsent(rule, id -> now);
            compare(rule, before, now);
            if (now.work().events() > before.work().events()) {
                most.put(rule, now);
            }
        }
    }

    private static void compare(String rule, Found before, Found now) {
        TreeSet<String> ends = new TreeSet<>(before.rows().byEnd().keySet());
        ends.addAll(now.rows().byEnd().keySet());
        for (String end : ends) {
            Rows then = before.rows().at(end);
            Rows here = now.rows().at(end);
            if (!then.equals(here) && isClosedByBoth(end, before.work(), now.work())) {
                throw new RowsDifferException("%s: rule %s, window until %s: run %s found %s, yet run %s of %s found %s"
                        .formatted(
                                now.label(),
                                rule,
                                end,
                                now.run(),
                                text(here),
                                before.run(),
                                before.label(),
                                text(then)));
            }
        }
    }

    private static boolean isClosedByBoth(String end, Work one, Work other) {
        if (one.events() == other.events()) {
            return true;
        }
        Instant reached = one.events() < other.events() ? one.end() : other.end();
        return !Instant.parse(end).isAfter(reached.minus(OUT_OF_ORDERNESS));
    }

    private static String text(Rows rows) {
        return "%d rows (digest %s)".formatted(rows.count(), rows.digest());
    }

    private record Found(String run, String label, Work work, WindowRows rows) {}
}

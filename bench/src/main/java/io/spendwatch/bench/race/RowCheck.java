package io.spendwatch.bench.race;

import io.spendwatch.bench.run.Rows;
import java.util.Map;
import java.util.TreeMap;

/** Holds the rows of each run against those that earlier runs of whomever found by the same rules. */
final class RowCheck {
    private static final Rows NO_ROWS = new Rows(0, "none");

    private final Map<String, Found> first = new TreeMap<>();

    /** @throws RowsDifferException if a rule has found something else than in an earlier run */
    void check(String run, Entrant entrant, Map<String, Rows> rows) {
        for (String rule : entrant.rules()) {
            Found now = new Found(run, rows.getOrDefault(rule, NO_ROWS));
            Found before = first.computeIfAbsent(rule, id -> now);
            if (!before.rows().equals(now.rows())) {
                throw new RowsDifferException("Rule %s: %s, yet %s".formatted(rule, before, now));
            }
        }
    }

    private record Found(String run, Rows rows) {
        @Override
        public String toString() {
            return "run %s found %d rows (digest %s)".formatted(run, rows.count(), rows.digest());
        }
    }
}

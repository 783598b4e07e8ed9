package io.spendwatch.torture.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows that a customer must have: one set of them, or, where the fate of events is open, one of several sets. */
public final class PossibleRows {
    /** 2<sup>16</sup> sets are tried at most; with more open events all or none of them. */
    private static final int MOST_OPEN = 16;

    private final CustomerSpending spending;
    private final long watermarkMillis;

    PossibleRows(CustomerSpending spending, long watermarkMillis) {
        this.spending = spending;
        this.watermarkMillis = watermarkMillis;
    }

    /** Returns whether these are the rows of one of the sets, each once. */
    public boolean include(Collection<Row> rows) {
        Map<Row, Integer> wanted = counted(rows);
        int open = spending.undecided();
        if (open > MOST_OPEN) {
            return counted(spending.rows(0, watermarkMillis)).equals(wanted)
                    || counted(spending.rows(-1, watermarkMillis)).equals(wanted);
        }
        for (long choice = 0; choice < 1L << open; choice++) {
            if (counted(spending.rows(choice, watermarkMillis)).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the rows if none of the open events count. */
    public List<Row> least() {
        return spending.rows(0, watermarkMillis);
    }

    private static Map<Row, Integer> counted(Collection<Row> rows) {
        Map<Row, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row, 1, Integer::sum));
        return counts;
    }
}

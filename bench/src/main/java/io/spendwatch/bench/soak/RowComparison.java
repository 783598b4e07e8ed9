package io.spendwatch.bench.soak;

import io.spendwatch.bench.run.Rows;

/**
 * The rows of one rule, thrice.
 *
 * @param rule its id
 * @param files in the CSV files
 * @param topic in the topic of alerts, for those who read committed messages
 * @param oracle that must be there
 */
public record RowComparison(String rule, Rows files, Rows topic, Rows oracle) {
    public boolean isEqual() {
        return files.equals(oracle) && topic.equals(oracle);
    }

    /** Says what differs. */
    String difference() {
        return "Rule %s: the oracle finds %s, the CSV files hold %s, the topic of alerts %s"
                .formatted(rule, text(oracle), text(files), text(topic));
    }

    private static String text(Rows rows) {
        return "%d rows (digest %s)".formatted(rows.count(), rows.digest());
    }
}

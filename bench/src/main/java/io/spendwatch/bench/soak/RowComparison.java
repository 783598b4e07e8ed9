package io.spendwatch.bench.soak;

import io.spendwatch.bench.race.RowsDifferException;
import io.spendwatch.bench.run.Rows;
import io.spendwatch.bench.run.WindowRows;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The rows of one rule, thrice.
 *
 * @param rule its id
 * @param files in the CSV files
 * @param topic in the topic of alerts, for those who read committed messages
 * @param oracle that must be there
 */
public record RowComparison(String rule, WindowRows files, WindowRows topic, WindowRows oracle) {
    public boolean isEqual() {
        return difference().isEmpty();
    }

    /** Says what differs, in the first window in which something does. */
    Optional<String> difference() {
        TreeSet<String> ends = new TreeSet<>(oracle.byEnd().keySet());
        ends.addAll(files.byEnd().keySet());
        ends.addAll(topic.byEnd().keySet());
        return ends.stream()
                .filter(end ->
                        !files.at(end).equals(oracle.at(end)) || !topic.at(end).equals(oracle.at(end)))
                .findFirst()
                .map(end ->
                        "Rule %s, window until %s: the oracle finds %s, the CSV files hold %s, the topic of alerts %s"
                                .formatted(rule, end, text(oracle.at(end)), text(files.at(end)), text(topic.at(end))));
    }

    /** @throws RowsDifferException if not all are equal, or if there is none, which proves nothing */
    static void requireEqual(List<RowComparison> rules) {
        if (rules.stream().allMatch(rule -> rule.oracle().total().count() == 0)) {
            throw new RowsDifferException(
                    "The oracle finds no row, so that nothing is proved: take more events or a longer --span");
        }
        rules.stream().flatMap(rule -> rule.difference().stream()).findFirst().ifPresent(difference -> {
            throw new RowsDifferException(difference);
        });
    }

    private static String text(Rows rows) {
        return "%d rows (digest %s)".formatted(rows.count(), rows.digest());
    }
}

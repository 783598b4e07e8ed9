package io.spendwatch.local.replay;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An alert that a replay left.
 *
 * @param customer whom it is about
 * @param count of transactions in the window
 * @param online the exact total of the online payments
 * @param inStore the exact total of the payments in stores
 * @param windowEnd when the window ended, in event time
 */
public record ReplayedAlert(String customer, long count, BigDecimal online, BigDecimal inStore, Instant windowEnd) {

    /** Returns the alert of a line of CSV; its last location is left out. */
    static ReplayedAlert of(List<String> fields) {
        return new ReplayedAlert(
                fields.get(0),
                Long.parseLong(fields.get(1)),
                new BigDecimal(fields.get(2)),
                new BigDecimal(fields.get(3)),
                Instant.parse(fields.get(6)));
    }
}

package io.spendwatch.job.alert;

import io.spendwatch.job.money.Money;
import java.time.Instant;

/**
 * One customer's spending in one window, held against one rule.
 *
 * @param rule the rule's id
 * @param customer who spent
 * @param countTransactions how many transactions, at least 1
 * @param totalOnlinePaymentAmount the exact sum of the online payments
 * @param totalInStorePaymentAmount the exact sum of the payments in stores
 * @param latitude degrees north of the transaction with the greatest event time
 * @param longitude degrees east of the same
 * @param windowStart the window's first instant
 * @param windowEnd the first instant after the window
 * @param lastEventTime the greatest event time in the window
 */
public record Alert(
        String rule,
        String customer,
        long countTransactions,
        Money totalOnlinePaymentAmount,
        Money totalInStorePaymentAmount,
        double latitude,
        double longitude,
        Instant windowStart,
        Instant windowEnd,
        Instant lastEventTime) {

    /** Returns the window's end: the tutorial's {@code last_transaction_time}. */
    public Instant lastTransactionTime() {
        return windowEnd;
    }
}

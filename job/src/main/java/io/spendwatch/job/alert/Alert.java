package io.spendwatch.job.alert;

import io.spendwatch.job.money.Money;
import java.time.Instant;
import java.util.Optional;

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
 * @param status how far it is to be relied on
 * @param journey of a rule about travel: the way between the two transactions
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
        Instant lastEventTime,
        AlertStatus status,
        Optional<Journey> journey) {

    /** Makes the alert of a rule over windows that raises alerts when windows close. */
    public Alert(
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
        this(
                rule,
                customer,
                countTransactions,
                totalOnlinePaymentAmount,
                totalInStorePaymentAmount,
                latitude,
                longitude,
                windowStart,
                windowEnd,
                lastEventTime,
                AlertStatus.FINAL,
                Optional.empty());
    }

    /** Returns the same alert with another status. */
    public Alert as(AlertStatus otherStatus) {
        return with(otherStatus, journey);
    }

    /** Returns the same alert, raised by this journey. */
    public Alert on(Journey its) {
        return with(status, Optional.of(its));
    }

    /** Returns the window's end: the tutorial's {@code last_transaction_time}. */
    public Instant lastTransactionTime() {
        return windowEnd;
    }

    private Alert with(AlertStatus itsStatus, Optional<Journey> itsJourney) {
        return new Alert(
                rule,
                customer,
                countTransactions,
                totalOnlinePaymentAmount,
                totalInStorePaymentAmount,
                latitude,
                longitude,
                windowStart,
                windowEnd,
                lastEventTime,
                itsStatus,
                itsJourney);
    }
}

package io.spendwatch.job.trace;

import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.Utf8;

/**
 * One transaction on its way to the rules that look at each.
 *
 * @param customer who paid
 * @param transactionType what for
 * @param eventTimeMillis when, in milliseconds since the epoch
 * @param latitude degrees north, -90 to 90, never negative zero
 * @param longitude degrees east, -180 to 180, never negative zero
 * @param onlinePaymentUnits paid online, in ten-thousandths, negative for a refund
 * @param inStorePaymentUnits paid in a store, likewise
 */
public record TracedTransaction(
        Utf8 customer,
        Utf8 transactionType,
        long eventTimeMillis,
        double latitude,
        double longitude,
        long onlinePaymentUnits,
        long inStorePaymentUnits) {

    /** Returns a copy of what the rules need of a transaction. */
    public static TracedTransaction of(Transaction transaction) {
        return new TracedTransaction(
                transaction.customer().toUtf8(),
                transaction.transactionType().toUtf8(),
                transaction.eventTimeMillis(),
                transaction.latitude(),
                transaction.longitude(),
                transaction.onlinePaymentUnits(),
                transaction.inStorePaymentUnits());
    }
}

package io.spendwatch.job.transaction;

/** What a reading of a record's value came to. */
sealed interface Verdict {

    /** The record is a valid event of these values. */
    record Valid(
            String customer,
            String transactionType,
            long onlinePaymentUnits,
            long inStorePaymentUnits,
            double latitude,
            double longitude,
            long eventTimeMillis)
            implements Verdict {}

    /** The record is a dead letter. */
    record Refused(DeadLetterReason reason) implements Verdict {}
}

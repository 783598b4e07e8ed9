package io.spendwatch.job.spending;

import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.Utf8;

/**
 * A part of what one customer spent in one slice on one type of transaction: what the combiner sends on. Mutable, and
 * reused by the combiner until it is sent.
 */
public final class SliceSpending {
    private final Utf8 customer;
    private final SliceKey slice;
    private final Spending spending;
    private long oldestTimestampMillis;

    /**
     * Makes a part.
     *
     * @param customer who spent
     * @param slice which slice, and on what
     * @param spending how much
     * @param oldestTimestampMillis see {@link #oldestTimestampMillis()}
     */
    public SliceSpending(Utf8 customer, SliceKey slice, Spending spending, long oldestTimestampMillis) {
        this.customer = customer;
        this.slice = slice;
        this.spending = spending;
        this.oldestTimestampMillis = oldestTimestampMillis;
    }

    /** Returns the part that is this one transaction. */
    public static SliceSpending of(Transaction transaction, long sliceStartMillis) {
        Spending spending = new Spending();
        spending.add(transaction);
        return new SliceSpending(
                transaction.customer().toUtf8(),
                new SliceKey(sliceStartMillis, transaction.transactionType().toUtf8()),
                spending,
                transaction.recordTimestampMillis());
    }

    /** Adds a transaction of the same customer, slice and type. */
    public void add(Transaction transaction) {
        spending.add(transaction);
        oldestTimestampMillis = Math.min(oldestTimestampMillis, transaction.recordTimestampMillis());
    }

    public Utf8 customer() {
        return customer;
    }

    public SliceKey slice() {
        return slice;
    }

    public Spending spending() {
        return spending;
    }

    /**
     * Returns the least Kafka timestamp of its transactions, since the epoch;
     * {@link io.spendwatch.job.transaction.TransactionParser#NO_TIMESTAMP} if one of them has none. It says how long the
     * oldest was on its way, is no part of the sum, and is kept in no state.
     */
    public long oldestTimestampMillis() {
        return oldestTimestampMillis;
    }
}

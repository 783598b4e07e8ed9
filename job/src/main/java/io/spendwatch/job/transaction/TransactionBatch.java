package io.spendwatch.job.transaction;

import java.util.Arrays;

/**
 * Transactions in their order, in flat arrays, with texts of their own: what goes from thread to thread and from operator to
 * operator in one piece, so that neither costs anything for each of them. Mutable and reused.
 */
public final class TransactionBatch {
    private static final int ONLINE_PAYMENT = 0;
    private static final int IN_STORE_PAYMENT = 1;
    private static final int LATITUDE = 2;
    private static final int LONGITUDE = 3;
    private static final int EVENT_TIME = 4;
    private static final int RECORD_TIMESTAMP = 5;
    private static final int LONGS = 6;

    private static final int CUSTOMER_AT = 0;
    private static final int TYPE_AT = 1;
    private static final int TYPE_END = 2;
    private static final int INTS = 3;

    private static final int FIRST_ROWS = 16;

    private long[] longs = new long[FIRST_ROWS * LONGS];
    private int[] ints = new int[FIRST_ROWS * INTS];

    /** Of each row the customer, and right behind it the transaction type. */
    private byte[] texts = new byte[FIRST_ROWS * 32];

    private int textsLength;
    private int size;

    /** Returns how many there are. */
    public int size() {
        return size;
    }

    /** Returns how many bytes their texts take. */
    public int textsLength() {
        return textsLength;
    }

    /** Forgets all of them. */
    public void clear() {
        size = 0;
        textsLength = 0;
    }

    /** Adds a copy of a transaction. */
    public void add(Transaction transaction) {
        if (size * LONGS == longs.length) {
            longs = Arrays.copyOf(longs, 2 * longs.length);
            ints = Arrays.copyOf(ints, 2 * ints.length);
        }
        int at = size * LONGS;
        longs[at + ONLINE_PAYMENT] = transaction.onlinePaymentUnits();
        longs[at + IN_STORE_PAYMENT] = transaction.inStorePaymentUnits();
        longs[at + LATITUDE] = Double.doubleToRawLongBits(transaction.latitude());
        longs[at + LONGITUDE] = Double.doubleToRawLongBits(transaction.longitude());
        longs[at + EVENT_TIME] = transaction.eventTimeMillis();
        longs[at + RECORD_TIMESTAMP] = transaction.recordTimestampMillis();
        addTexts(transaction.customer(), transaction.transactionType());
        size++;
    }

    /** Returns when one of them took place, in milliseconds since the epoch. */
    public long eventTimeMillis(int row) {
        return longs[row * LONGS + EVENT_TIME];
    }

    /** Reads one of them; its texts are views of this batch's memory, until one is added. */
    public void get(int row, Transaction into) {
        int at = row * LONGS;
        into.setPayments(longs[at + ONLINE_PAYMENT], longs[at + IN_STORE_PAYMENT]);
        into.setLocation(Double.longBitsToDouble(longs[at + LATITUDE]), Double.longBitsToDouble(longs[at + LONGITUDE]));
        into.setEventTimeMillis(longs[at + EVENT_TIME]);
        into.setRecordTimestampMillis(longs[at + RECORD_TIMESTAMP]);
        int textAt = row * INTS;
        int customerAt = ints[textAt + CUSTOMER_AT];
        int typeAt = ints[textAt + TYPE_AT];
        into.customer().set(texts, customerAt, typeAt - customerAt);
        into.transactionType().set(texts, typeAt, ints[textAt + TYPE_END] - typeAt);
    }

    /** Puts one of them in the place of one before it, or in its own. */
    public void move(int row, int toRow) {
        if (row != toRow) {
            System.arraycopy(longs, row * LONGS, longs, toRow * LONGS, LONGS);
            System.arraycopy(ints, row * INTS, ints, toRow * INTS, INTS);
        }
    }

    /** Keeps so many from the first on, and forgets the others. */
    public void truncate(int newSize) {
        size = newSize;
    }

    private void addTexts(Utf8Slice customer, Utf8Slice transactionType) {
        int typeAt = textsLength + customer.length();
        int end = typeAt + transactionType.length();
        if (end > texts.length) {
            texts = Arrays.copyOf(texts, Math.max(2 * texts.length, end));
        }
        System.arraycopy(customer.array(), customer.offset(), texts, textsLength, customer.length());
        System.arraycopy(transactionType.array(), transactionType.offset(), texts, typeAt, transactionType.length());
        int at = size * INTS;
        ints[at + CUSTOMER_AT] = textsLength;
        ints[at + TYPE_AT] = typeAt;
        ints[at + TYPE_END] = end;
        textsLength = end;
    }
}

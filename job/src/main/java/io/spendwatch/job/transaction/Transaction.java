package io.spendwatch.job.transaction;

/**
 * One valid card transaction, as the parser read it. Mutable and reused from record to record; its texts are views of
 * the bytes it was read from.
 */
public final class Transaction {
    private final Utf8Slice customer = new Utf8Slice();
    private final Utf8Slice transactionType = new Utf8Slice();
    private long onlinePaymentUnits;
    private long inStorePaymentUnits;
    private double latitude;
    private double longitude;
    private long eventTimeMillis;
    private long recordTimestampMillis = TransactionParser.NO_TIMESTAMP;

    /** Who paid: at least one byte. */
    public Utf8Slice customer() {
        return customer;
    }

    /** What for: at least one byte. */
    public Utf8Slice transactionType() {
        return transactionType;
    }

    /** Paid online, in ten-thousandths, negative for a refund; its magnitude is less than 10<sup>17</sup>. */
    public long onlinePaymentUnits() {
        return onlinePaymentUnits;
    }

    /** Paid in a store, in ten-thousandths, negative for a refund; its magnitude is less than 10<sup>17</sup>. */
    public long inStorePaymentUnits() {
        return inStorePaymentUnits;
    }

    /** Degrees north, -90 to 90, never negative zero. */
    public double latitude() {
        return latitude;
    }

    /** Degrees east, -180 to 180, never negative zero. */
    public double longitude() {
        return longitude;
    }

    /** Milliseconds since the epoch, cut from nanoseconds towards the past. */
    public long eventTimeMillis() {
        return eventTimeMillis;
    }

    /** The Kafka timestamp of its record, since the epoch; {@link TransactionParser#NO_TIMESTAMP} where it has none. */
    public long recordTimestampMillis() {
        return recordTimestampMillis;
    }

    public void setPayments(long newOnlinePaymentUnits, long newInStorePaymentUnits) {
        onlinePaymentUnits = newOnlinePaymentUnits;
        inStorePaymentUnits = newInStorePaymentUnits;
    }

    /** Sets where it happened, in degrees; negative zero becomes zero, so that equal places have equal bits. */
    public void setLocation(double newLatitude, double newLongitude) {
        latitude = newLatitude + 0.0;
        longitude = newLongitude + 0.0;
    }

    public void setEventTimeMillis(long newEventTimeMillis) {
        eventTimeMillis = newEventTimeMillis;
    }

    public void setRecordTimestampMillis(long newRecordTimestampMillis) {
        recordTimestampMillis = newRecordTimestampMillis;
    }
}

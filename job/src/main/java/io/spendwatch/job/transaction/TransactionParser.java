package io.spendwatch.job.transaction;

import java.time.Duration;
import java.time.Instant;

/**
 * Holds a record's bytes against the contract of the event, in one pass, and reads them into a transaction.
 *
 * <p>A value that is not one well-formed JSON object in UTF-8 is {@link DeadLetterReason#MALFORMED_JSON}, whatever else is
 * wrong with it. So is a customer or a transaction type in which half a surrogate pair is escaped: JSON permits it, but it
 * stands for no text. Otherwise the first of the seven fields, in the contract's order, that breaks the contract decides,
 * and a time in the future last of all. An event time near an end of the calendar is {@link
 * DeadLetterReason#OUT_OF_RANGE}, as {@link EventLimits} has it. No input makes it throw; a valid event costs no allocation.
 *
 * <p>Not for several threads at once.
 */
public final class TransactionParser {

    /** The timestamp of a record that has none: less than any other, and no event time is held against it. */
    public static final long NO_TIMESTAMP = Long.MIN_VALUE;

    private final EventLimits limits;
    private final long earliestMillis;
    private final long latestMillis;
    private final Duration maxFutureSkew;
    private final long maxFutureSkewMillis;
    private final Malformation malformation = new Malformation();
    private final Findings findings = new Findings();
    private final FieldValues values;
    private final UsualEvent usual;
    private final EventReader reader;
    private DeadLetterReason reason = DeadLetterReason.EMPTY_VALUE;
    private String detail = "";

    /**
     * Creates a parser.
     *
     * @param maxFutureSkew how far an event time may be ahead of its record's timestamp
     * @throws IllegalArgumentException if it is negative
     */
    public TransactionParser(Duration maxFutureSkew) {
        this(new EventLimits(maxFutureSkew, EventLimits.USUAL_WINDOW));
    }

    /** Creates a parser that holds event times against these limits. */
    public TransactionParser(EventLimits limits) {
        this.limits = limits;
        earliestMillis = limits.earliest().toEpochMilli();
        latestMillis = limits.latest().toEpochMilli();
        maxFutureSkew = limits.maxFutureSkew();
        this.maxFutureSkewMillis = maxFutureSkew.compareTo(Duration.ofMillis(Long.MAX_VALUE)) < 0
                ? maxFutureSkew.toMillis()
                : Long.MAX_VALUE;
        JsonScanner json = new JsonScanner(malformation);
        this.values = new FieldValues(json, findings);
        this.usual = new UsualEvent(json);
        this.reader = new EventReader(json, values);
    }

    /**
     * Reads one record's value.
     *
     * @param recordTimestampMillis the record's Kafka timestamp, since the epoch, or {@link #NO_TIMESTAMP}
     * @param into receives the transaction; its texts are views of {@code value}, or of this parser's memory, until the
     *     next call. It holds nothing of use if false is returned
     * @return whether it is a valid event; if not, {@link #reason} and {@link #detail} say why
     */
    public boolean parse(byte[] value, int offset, int length, long recordTimestampMillis, Transaction into) {
        if (length == 0) {
            return refuse(DeadLetterReason.EMPTY_VALUE, "the record has no value");
        }
        int end = offset + length;
        if (!usual.read(value, offset, end, into) && !readAny(value, offset, end, into)) {
            return false;
        }
        long eventTimeMillis = into.eventTimeMillis();
        if (eventTimeMillis < earliestMillis || eventTimeMillis > latestMillis) {
            return refuse(DeadLetterReason.OUT_OF_RANGE, describeRange(eventTimeMillis));
        }
        into.setRecordTimestampMillis(recordTimestampMillis);
        if (recordTimestampMillis != NO_TIMESTAMP && isFuture(eventTimeMillis, recordTimestampMillis)) {
            return refuse(DeadLetterReason.FUTURE_EVENT_TIME, describeFuture(eventTimeMillis, recordTimestampMillis));
        }
        return true;
    }

    /** Returns why the last value that was not a valid event is none. */
    public DeadLetterReason reason() {
        return reason;
    }

    /** Returns what is wrong with that value: one line of at most 200 printable ASCII characters that names the field. */
    public String detail() {
        return detail;
    }

    private boolean readAny(byte[] value, int offset, int end, Transaction into) {
        findings.clear();
        if (reader.read(value, offset, end, into) < 0) {
            return refuse(DeadLetterReason.MALFORMED_JSON, describeMalformation(value, offset, end));
        }
        if (!findings.allAccepted()) {
            TransactionField field = findings.decisive();
            return refuse(findings.breach(field).reason(), findings.describe(field, value));
        }
        values.setNumbers(into);
        return true;
    }

    private boolean refuse(DeadLetterReason newReason, String newDetail) {
        reason = newReason;
        detail = newDetail;
        return false;
    }

    private boolean isFuture(long eventTimeMillis, long recordTimestampMillis) {
        long latest = recordTimestampMillis + maxFutureSkewMillis;
        boolean overflowed = recordTimestampMillis > 0 && latest < 0;
        return !overflowed && eventTimeMillis > latest;
    }

    private String describeMalformation(byte[] value, int offset, int end) {
        String description = malformation.describe(value, offset, end);
        TransactionField field = reader.field();
        return field == TransactionField.OTHER ? description : field.fieldName() + ": " + description;
    }

    private String describeRange(long eventTimeMillis) {
        return TransactionField.TRANSACTION_DATETIME.fieldName() + ": " + Instant.ofEpochMilli(eventTimeMillis)
                + " is not between " + limits.earliest() + " and " + limits.latest()
                + ": its windows would not lie within the years 0000 to 9999";
    }

    private String describeFuture(long eventTimeMillis, long recordTimestampMillis) {
        return TransactionField.TRANSACTION_DATETIME.fieldName() + ": " + Instant.ofEpochMilli(eventTimeMillis)
                + " is more than " + maxFutureSkew + " ahead of the record's timestamp "
                + Instant.ofEpochMilli(recordTimestampMillis);
    }
}

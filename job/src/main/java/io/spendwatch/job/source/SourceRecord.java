package io.spendwatch.job.source;

import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.LateEvent;
import io.spendwatch.job.deadletter.LateReason;
import io.spendwatch.job.deadletter.Position;
import io.spendwatch.job.transaction.DeadLetterReason;
import io.spendwatch.job.transaction.Transaction;
import java.time.Instant;
import java.util.Arrays;

/**
 * One record as it was read: where, its bytes, and what the parser made of them. Mutable and reused from record to
 * record: whoever keeps one makes a dead letter, a late event or a sum of it.
 */
public final class SourceRecord {
    private static final byte[] NONE = new byte[0];

    private final Transaction transaction;
    private String source = "";
    private long offset;
    private byte[] key = NONE;
    private boolean hasKey;
    private byte[] value = NONE;
    private int valueOffset;
    private int valueLength;
    private boolean hasValue;
    private boolean valid;
    private DeadLetterReason reason = DeadLetterReason.EMPTY_VALUE;
    private String detail = "";

    SourceRecord(Transaction transaction) {
        this.transaction = transaction;
    }

    /** Returns the partition or the file that it was read from. */
    public String source() {
        return source;
    }

    /** Returns whether the record keeps the contract, and {@link #transaction()} is set. */
    public boolean isValid() {
        return valid;
    }

    /** Returns the transaction of a valid record. */
    public Transaction transaction() {
        return transaction;
    }

    /** Returns why an invalid record breaks the contract. */
    public DeadLetterReason reason() {
        return reason;
    }

    /** Returns what to keep of an invalid record. */
    public DeadLetter toDeadLetter() {
        return new DeadLetter(reason.name(), detail, position(), key, valueCopy(), hasKey, hasValue);
    }

    /** Returns what to keep of a valid record that came too late. */
    public LateEvent toLateEvent(LateReason lateReason, long clockMillis) {
        return new LateEvent(
                lateReason,
                Instant.ofEpochMilli(transaction.eventTimeMillis()),
                Instant.ofEpochMilli(clockMillis),
                position(),
                key,
                valueCopy(),
                hasKey);
    }

    void setPosition(String newSource, long newOffset) {
        source = newSource;
        offset = newOffset;
    }

    void setKey(byte[] newKey) {
        key = newKey;
        hasKey = true;
    }

    void clearKey() {
        key = NONE;
        hasKey = false;
    }

    void setValue(byte[] array, int newOffset, int length) {
        value = array;
        valueOffset = newOffset;
        valueLength = length;
        hasValue = true;
    }

    void clearValue() {
        value = NONE;
        valueOffset = 0;
        valueLength = 0;
        hasValue = false;
    }

    void accept() {
        valid = true;
    }

    void reject(DeadLetterReason newReason, String newDetail) {
        valid = false;
        reason = newReason;
        detail = newDetail;
    }

    long offset() {
        return offset;
    }

    byte[] key() {
        return key;
    }

    boolean hasKey() {
        return hasKey;
    }

    byte[] value() {
        return value;
    }

    int valueOffset() {
        return valueOffset;
    }

    int valueLength() {
        return valueLength;
    }

    boolean hasValue() {
        return hasValue;
    }

    String detail() {
        return detail;
    }

    private Position position() {
        return new Position(source, offset);
    }

    private byte[] valueCopy() {
        return Arrays.copyOfRange(value, valueOffset, valueOffset + valueLength);
    }
}

package io.spendwatch.job.source;

import java.util.Arrays;

/** One record as it was read: where, and its bytes, which are views. Mutable and reused from record to record. */
final class RawRecord {
    private static final byte[] NONE = new byte[0];
    private static final int ABSENT = -1;

    private long offset;
    private byte[] keyArray = NONE;
    private int keyOffset;
    private int keyLength = ABSENT;
    private byte[] valueArray = NONE;
    private int valueOffset;
    private int valueLength = ABSENT;

    void setOffset(long newOffset) {
        offset = newOffset;
    }

    void setKey(byte[] array, int newOffset, int length) {
        keyArray = array;
        keyOffset = newOffset;
        keyLength = length;
    }

    void clearKey() {
        setKey(NONE, 0, ABSENT);
    }

    void setValue(byte[] array, int newOffset, int length) {
        valueArray = array;
        valueOffset = newOffset;
        valueLength = length;
    }

    void clearValue() {
        setValue(NONE, 0, ABSENT);
    }

    /** Returns the Kafka offset, or the line's number from 1. */
    long offset() {
        return offset;
    }

    boolean hasKey() {
        return keyLength != ABSENT;
    }

    boolean hasValue() {
        return valueLength != ABSENT;
    }

    byte[] keyArray() {
        return keyArray;
    }

    int keyOffset() {
        return keyOffset;
    }

    /** Returns how many bytes the key has; a negative number if there is none. */
    int keyLength() {
        return keyLength;
    }

    byte[] valueArray() {
        return valueArray;
    }

    int valueOffset() {
        return valueOffset;
    }

    /** Returns how many bytes the value has; a negative number if there is none. */
    int valueLength() {
        return valueLength;
    }

    /** Returns a copy of the key; of no bytes if there is none. */
    byte[] keyCopy() {
        return hasKey() ? Arrays.copyOfRange(keyArray, keyOffset, keyOffset + keyLength) : NONE;
    }

    /** Returns a copy of the value; of no bytes if there is none. */
    byte[] valueCopy() {
        return hasValue() ? Arrays.copyOfRange(valueArray, valueOffset, valueOffset + valueLength) : NONE;
    }
}

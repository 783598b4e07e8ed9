package io.spendwatch.generator.transaction;

import java.util.Arrays;

/** A growing run of bytes that is cleared and used again. */
final class ByteWriter {
    private static final int USUAL_EVENT_LENGTH = 256;

    private byte[] bytes = new byte[USUAL_EVENT_LENGTH];
    private int length;

    void clear() {
        length = 0;
    }

    void append(byte[] source) {
        append(source, 0, source.length);
    }

    void append(byte[] source, int offset, int count) {
        reserve(count);
        System.arraycopy(source, offset, bytes, length, count);
        length += count;
    }

    void append(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
    }

    /** Appends exactly so many decimal digits of a number that is not negative, with leading zeros. */
    void appendDigits(int number, int digits) {
        reserve(digits);
        int rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    /** Returns the bytes themselves, of which the first {@link #length()} count, until the next change. */
    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    private void reserve(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
    }
}

package io.spendwatch.job.transaction;

/** A mutable view of a text's UTF-8 bytes inside a larger array: what the parser hands on without copying. */
public final class Utf8Slice {
    private byte[] array = new byte[0];
    private int offset;
    private int length;

    public void set(byte[] newArray, int newOffset, int newLength) {
        array = newArray;
        offset = newOffset;
        length = newLength;
    }

    public byte[] array() {
        return array;
    }

    public int offset() {
        return offset;
    }

    public int length() {
        return length;
    }

    /** Returns the same hash as {@link Utf8#hashCode()} of the same text. */
    public int hash() {
        return Utf8.hash(array, offset, length);
    }

    public boolean contentEquals(Utf8 other) {
        return other.contentEquals(array, offset, length);
    }

    public Utf8 toUtf8() {
        return Utf8.copyOf(array, offset, length);
    }

    @Override
    public String toString() {
        return toUtf8().toString();
    }
}
